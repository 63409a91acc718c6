"""The usual tutorial's loop, to compare with: float32, a DataLoader with two workers, every layer in every epoch.

As in https://docs.pytorch.org/tutorials/beginner/transfer_learning_tutorial.html, with the recipe of this course.
It imports nothing of the course, and runs in a process of its own, so that none of the course's settings reach it.
"""

import json
import resource
import sys
import time

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

MEAN, STD = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
TRAIN = transforms.Compose([
    transforms.Resize(224), transforms.RandomHorizontalFlip(), transforms.RandomCrop(224, padding=8),
    transforms.ToTensor(), transforms.Normalize(MEAN, STD),
])  # fmt: skip
VALID = transforms.Compose([
    transforms.Resize(224), transforms.CenterCrop(224), transforms.ToTensor(), transforms.Normalize(MEAN, STD)
])  # fmt: skip


def classifier(phase: str, classes: int, weights: str) -> nn.Module:
    model = models.resnet18()
    if weights:
        model.load_state_dict(torch.load(weights, weights_only=True))
    if phase == "v1":
        for parameter in model.parameters():
            parameter.requires_grad = False
    model.fc = nn.Linear(model.fc.in_features, classes)
    return model


def train_epoch(model: nn.Module, loader: DataLoader, optimizer: torch.optim.Optimizer) -> None:
    model.train()
    for images, labels in loader:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(images), labels)
        loss.backward()
        optimizer.step()


@torch.no_grad()
def validate(model: nn.Module, loader: DataLoader) -> list[bool]:
    model.eval()
    return [right for images, labels in loader for right in (model(images).argmax(1) == labels).tolist()]


def run(phase: str, root: str, weights: str, epochs: int, seed: int, batch_size: int) -> dict:
    """Seconds of every epoch (training and validation), and for each picture of `final/` whether it is right."""
    torch.manual_seed(seed)
    train = datasets.ImageFolder(f"{root}/train", TRAIN)
    valid, final = (datasets.ImageFolder(f"{root}/{split}", VALID) for split in ("valid", "final"))
    model = classifier(phase, len(train.classes), weights)
    parameters = model.fc.parameters() if phase == "v1" else model.parameters()
    optimizer = torch.optim.Adam(parameters, lr=1e-3 if phase == "v1" else 1e-4)
    train_loader = DataLoader(train, batch_size, shuffle=True, num_workers=2)
    seconds = []
    for _ in range(epochs):
        start = time.perf_counter()
        train_epoch(model, train_loader, optimizer)
        validate(model, DataLoader(valid, batch_size, num_workers=2))
        seconds.append(time.perf_counter() - start)
    return {"seconds": seconds, "right": validate(model, DataLoader(final, batch_size, num_workers=2))}


if __name__ == "__main__":
    answer = run(**json.loads(sys.argv[1]))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(json.dumps(answer | {"GB": memory}))
