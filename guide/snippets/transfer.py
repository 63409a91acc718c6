from torch import nn
from torchvision.models import resnet18

network = resnet18()  # weights="IMAGENET1K_V1" fetches the pretrained ones
network.fc = nn.Linear(network.fc.in_features, 100)  # a new head: 512 features, 100 sports
