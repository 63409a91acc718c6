"""What is trained beside v1 and v2, to compare them with, and what came of it. Draws nothing.

    lab       the pictures, classifiers and runs that experiments share
    judge     from measured effects to a verdict, by one rule
    seeds     scratch, v1 and v2 on the test set, for the record over seeds
    recorded  what notebook 04 and published papers have measured already (C1, C2, C16, C17)
    amount    training pictures, from few to all, with and without pretraining (C4, C5)
    stages    a linear probe on every stage (C6)
    rates     learning rates, forgetting, and v1 before v2 (C7, C8, C9)
    depth     networks with and without skip connections (C10, C11)
    inputs    wrong normalisation (C12)
    epochs    when to stop, and what choosing by the test set does (C3, C13, C15)
    memory    frozen parameters: the optimiser's memory, and batch norm that drifts (C14)
    changes   what one would try after v2, one change at a time (notebook 06)

A module uses only `lab` and `judge`, and `rates` and `changes` what `amount` has. An experiment takes a lab and
returns a data frame, one row a measurement; `parts` turns it into what a claim says, part by part, for `judge`.
"""

from helpers.experiments.seeds import from_scratch, mean_gains, verdicts

__all__ = ["from_scratch", "mean_gains", "verdicts"]
