"""The drawn world: the 100 sports, and a source task for pretraining, drawn by code. Knows no torch.

    brush        the canvas, the camera, chance, and shapes
    textures     patterns: planks, tiles, bricks, knitting, …
    equipment    balls, rackets, nets, goals, …
    creatures/   a jointed person (poses, outfits); horses and other animals
    craft/       what people ride, drive, row and fly
    places/      pitch, court, rink, slope, pool, … (venues, waters), and the places of the source task
    recipes      the tables of what can be drawn, and how a recipe gets into one
    sports/      the recipes of the 100 sports, a module for each kind
    subjects/    the recipes of the source task
    world        both, written as folders of JPEGs

A module uses only what stands above it.
"""
