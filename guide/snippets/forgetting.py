import torch

weight = torch.nn.Parameter(torch.tensor([0.0300, 0.0300]))
optimizer = torch.optim.Adam([weight], lr=0.01)

weight.grad = torch.tensor([1000.0, 0.001])  # one gradient a million times the other
optimizer.step()
assert torch.allclose(weight, torch.tensor([0.02, 0.02]), atol=1e-4)  # both moved by about the learning rate
