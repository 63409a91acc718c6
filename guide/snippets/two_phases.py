import torch

from helpers.model import SportsClassifier

model = SportsClassifier(num_classes=100, weights=None)

model.freeze_backbone()  # v1
v1 = torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=1e-3)

model.unfreeze()  # v2: another optimiser, smaller steps
v2 = torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=1e-4)
