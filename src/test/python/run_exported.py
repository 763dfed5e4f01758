"""Runs exported networks: each folder below the one named has network.py, network.npz and inputs.npz, and gets
outputs.npz."""
import importlib.util
import pathlib
import sys

import numpy
import torch

for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    spec = importlib.util.spec_from_file_location("network", folder / "network.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    inputs = torch.from_numpy(numpy.load(folder / "inputs.npz")["x"])
    with torch.no_grad():
        numpy.savez(folder / "outputs.npz", y=module.load()(inputs).numpy())
