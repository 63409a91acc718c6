"""Tiny data sets and weights for the tests, made on the spot: no network, nothing but this repository."""

from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torchvision.models import resnet18

REAL_CLASSES = (
    """
air hockey, ampute football, archery, arm wrestling, axe throwing, balance beam, barell racing,
baseball, basketball, baton twirling, bike polo, billiards, bmx, bobsled, bowling, boxing, bull
riding, bungee jumping, canoe slamon, cheerleading, chuckwagon racing, cricket, croquet, curling,
disc golf, fencing, field hockey, figure skating men, figure skating pairs, figure skating women,
fly fishing, football, formula 1 racing, frisbee, gaga, giant slalom, golf, hammer throw, hang
gliding, harness racing, high jump, hockey, horse jumping, horse racing, horseshoe pitching,
hurdles, hydroplane racing, ice climbing, ice yachting, jai alai, javelin, jousting, judo, lacrosse,
log rolling, luge, motorcycle racing, mushing, nascar racing, olympic wrestling, parallel bar, pole
climbing, pole dancing, pole vault, polo, pommel horse, rings, rock climbing, roller derby,
rollerblade racing, rowing, rugby, sailboat racing, shot put, shuffleboard, sidecar racing, ski
jumping, sky surfing, skydiving, snow boarding, snowmobile racing, speed skating, steer wrestling,
sumo wrestling, surfing, swimming, table tennis, tennis, track bicycle, trapeze, tug of war,
ultimate, uneven bars, volleyball, water cycling, water polo, weightlifting, wheelchair basketball,
wheelchair racing, wingsuit flying
""".replace("\n", " ")
    .strip()
    .split(", ")
)
"""The folder names of Kaggle's 100 sports, as they are spelt there."""

PER_CLASS = {"train": 6, "valid": 2, "test": 2}


def make_pictures(root: Path, classes: list[str], per_class: dict[str, int] = PER_CLASS, size: int = 40) -> Path:
    """A data set in the course's layout. Each class has a colour and a stripe width of its own."""
    random = np.random.default_rng(0)
    colours = random.integers(60, 200, (len(classes), 3))
    for split, number in per_class.items():
        for c, name in enumerate(classes):
            folder = root / split / name
            folder.mkdir(parents=True)
            stripes = 40 * np.sign(np.sin(np.arange(size) * (1 + c % 5) / 4))[None, :, None]
            for i in range(number):
                noise = random.normal(0, 15, (size, size, 3))
                pixels = np.clip(colours[c] + stripes + noise, 0, 255).astype(np.uint8)
                Image.fromarray(pixels).save(folder / f"{i + 1:03}.jpg", quality=90)
    return root


def make_weights(path: Path) -> Path:
    """Random weights of a ResNet18 whose batch norms know their input: enough to tell colours."""
    torch.manual_seed(0)
    network = resnet18().train()
    with torch.no_grad():
        for _ in range(20):
            network(torch.randn(8, 3, 40, 40))
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), path)
    return path
