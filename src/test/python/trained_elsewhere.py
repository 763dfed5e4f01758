"""Trains two small networks in PyTorch and saves them as `gradiscope probe --help` says.

    /usr/bin/python3 src/test/python/trained_elsewhere.py FOLDER

Writes mlp.npz, mlp-start.npz, mlp-data.npz, cnn.npz, cnn-start.npz and cnn-data.npz, and prints what PyTorch measures
of each: mean loss, accuracy, the length of the gradient of the mean loss, and the distance from the start. Evaluated
in eval mode, that is with running statistics, in float64.
"""

import json
import sys

import numpy
import torch
from torch import nn

torch.set_num_threads(1)


def save(file, net):
    numpy.savez(file, **{k: v.numpy() for k, v in net.state_dict().items()})


def train(net, x, y):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
    for step in range(40):
        batch = slice(step % 4 * 30, step % 4 * 30 + 30)
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(x[batch]), y[batch]).backward()
        optimizer.step()


def measured(net, start, x, y):
    net.double().eval()
    net.zero_grad()
    logits = net(x.double())
    loss = nn.functional.cross_entropy(logits, y)
    loss.backward()
    return {
        "loss": loss.item(),
        "accuracy": (logits.argmax(1) == y).double().mean().item(),
        "gradientNorm": sum(p.grad.square().sum() for p in net.parameters()).sqrt().item(),
        "distance": sum((p - q).square().sum() for p, q in zip(net.parameters(), start)).sqrt().item(),
    }


def example(folder, name, net, x, y):
    save(f"{folder}/{name}-start.npz", net)
    start = [p.detach().clone().double() for p in net.parameters()]
    train(net, x, y)
    save(f"{folder}/{name}.npz", net)
    numpy.savez(f"{folder}/{name}-data.npz", x=x.numpy(), y=y.numpy())
    return measured(net, start, x, y)


def main(folder):
    torch.manual_seed(1)
    points = torch.randn(120, 2)
    classes = (points[:, 0] > 0).long() + (points[:, 1] > 0.5).long()
    mlp = nn.Sequential(nn.Linear(2, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 3))
    images = torch.rand(120, 1, 6, 6)
    sides = (images[:, 0, :, :3].sum((1, 2)) > images[:, 0, :, 3:].sum((1, 2))).long()
    cnn = nn.Sequential(
        nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(36, 2)
    )
    print(
        json.dumps(
            {"mlp": example(folder, "mlp", mlp, points, classes), "cnn": example(folder, "cnn", cnn, images, sides)}
        )
    )


main(sys.argv[1])
