"""Writes the reference fixtures: what PyTorch makes of the same networks, losses and optimizers, in float64.

    /usr/bin/python3 src/test/python/reference.py [FOLDER]

FOLDER is src/test/resources/gradiscope/reference unless named. Needs Debian 12's python3-torch (1.13.1) and
python3-numpy, nothing else; each file says under "about" with which versions it was written. The tests read the
files and need no Python.

Everything is deterministic: numbers given to both sides come from seeded generators whose streams NumPy has frozen,
rounded so that they are the same float32 on both sides; all that is computed is computed in float64 on one thread, and
written with 8 digits, so a reference is ten times more exact than the float32 that is compared with it.
"""

import pathlib
import sys
import warnings

sys.dont_write_bytecode = True

from fixture import activations, curvature, layers, losses, normalisation, optimizers, samples, trajectories
from fixture.values import write

FOLDER = pathlib.Path(__file__).parents[1] / "resources" / "gradiscope" / "reference"
FIXTURES = {
    "activations": activations.cases,
    "layers": layers.cases,
    "normalisation": normalisation.cases,
    "losses": losses.cases,
    "optimizers": optimizers.cases,
    "trajectories": trajectories.cases,
    "curvature": curvature.cases,
    "samples": samples.cases,
}


def main() -> None:
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    # PyTorch's own SequentialLR calls its schedulers in a way that PyTorch calls deprecated.
    warnings.filterwarnings("ignore", message="The epoch parameter in `scheduler.step")
    folder.mkdir(parents=True, exist_ok=True)
    for name, cases in FIXTURES.items():
        write(folder / f"{name}.json", cases())


if __name__ == "__main__":
    main()
