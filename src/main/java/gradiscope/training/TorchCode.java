package gradiscope.training;

import gradiscope.experiment.Shape;
import gradiscope.network.Architecture;
import gradiscope.network.Stage;
import gradiscope.network.Torch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A network as PyTorch code: a module with a named part for each layer, and what loads its numbers from a
/// [CheckpointFile]. In evaluation mode it gives the same outputs as here, up to the rounding of float32.
///
/// Weights are outputs x inputs, filters outputs x inputs x height x width, images channels x height x width, as
/// PyTorch has them and this program does, so arrays are copied as they are. What the experiment does to samples before
/// the network sees them (noise, expansions, standardising) is no part of it.
public final class TorchCode {
    private static final String INPUT = "x";

    private final Architecture architecture;
    private final List<Torch> torches;
    private final List<String> names;

    private TorchCode(Architecture architecture) {
        this.architecture = architecture;
        this.torches = architecture.stages().stream()
                .map(stage -> stage.layer().torch(stage.geometry()))
                .toList();
        this.names = names(architecture);
    }

    /// @param about lines that say what it is
    /// @param npz name of the file with the numbers, in the folder of the code
    public static String of(Architecture architecture, List<String> about, String npz) {
        return new TorchCode(architecture).text(about, npz);
    }

    /// Names that Python accepts and that no module has for anything else: they end in a digit, or begin so.
    private static List<String> names(Architecture architecture) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Stage stage : architecture.stages()) {
            String plain = stage.layer().name().replaceAll("[^A-Za-z0-9]+", "_");
            String name = plain.matches("[A-Za-z].*[0-9]") ? plain : "layer_" + plain;
            while (!taken.add(name)) {
                name += "_";
            }
            names.add(name);
        }
        return names;
    }

    private String text(List<String> about, String npz) {
        return """
                %s
                import pathlib
                import sys

                import numpy
                import torch
                from torch import nn

                # What each array of the state is called in the NPZ file.
                ARRAYS = {
                %s
                }
                %s

                class Network(nn.Module):
                    def __init__(self):
                        super().__init__()
                %s

                    def forward(self, x):
                %s
                        return %s


                def load(file=pathlib.Path(__file__).parent / %s):
                    \"""The network with the numbers of a checkpoint, in evaluation mode.\"""
                    network = Network()
                    state = network.state_dict()
                    with numpy.load(file) as arrays:
                        for name, array in ARRAYS.items():
                            state[name] = torch.from_numpy(arrays[array])
                    network.load_state_dict(state)
                    return network.eval()


                if __name__ == "__main__":
                    network = load()
                    print(network)
                    if len(sys.argv) == 3:
                        with torch.no_grad():
                            inputs = torch.from_numpy(numpy.load(sys.argv[1]).astype(numpy.float32))
                            numpy.save(sys.argv[2], network(inputs).numpy())
                """.formatted(
                        documentation(about),
                        arrays(),
                        classes(),
                        modules(),
                        forward(),
                        valueOf(names.size() - 1),
                        quoted(npz));
    }

    private String documentation(List<String> about) {
        Stream<String> usage = Stream.of(
                "",
                "From Python:  from FILE import load; load()(x)",
                "As a program: python3 FILE.py inputs.npy outputs.npy",
                "",
                "x is samples x " + said(architecture.input())
                        + ", as the network sees them: prepared as the experiment says.",
                "Weights are outputs x inputs. Outputs are what the loss takes: logits, or values.");
        return Stream.concat(about.stream().map(TorchCode::escaped), usage)
                .collect(Collectors.joining("\n", "\"\"\"", "\n\"\"\""));
    }

    private static String said(Shape shape) {
        return shape.isVector()
                ? shape.size() + " numbers"
                : "%d channels x %d rows x %d columns".formatted(shape.channels(), shape.height(), shape.width());
    }

    private String arrays() {
        return NamedArray.all(architecture).stream()
                .map(array -> "    "
                        + quoted(names.get(array.stage()) + "."
                                + torches.get(array.stage()).parameters() + array.role())
                        + ": " + quoted(array.name()) + ",")
                .collect(Collectors.joining("\n"));
    }

    /// Each once.
    private String classes() {
        return torches.stream()
                .flatMap(torch -> torch.classes().stream())
                .distinct()
                .map(source -> "\n\n" + source.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private String modules() {
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        "        self." + names.get(i) + " = " + torches.get(i).module())
                .collect(Collectors.joining("\n"));
    }

    private String forward() {
        Shape in = architecture.input();
        String sides = in.isVector() ? "" + in.size() : in.channels() + ", " + in.height() + ", " + in.width();
        Stream<String> shaped = Stream.of("        x = x.reshape(-1, " + sides + ")");
        return Stream.concat(shaped, IntStream.range(0, names.size()).mapToObj(this::call))
                .collect(Collectors.joining("\n"));
    }

    private String call(int i) {
        Stage stage = architecture.stages().get(i);
        String skip = stage.hasSkip() ? ", " + valueOf(stage.skipSource()) : "";
        return "        " + names.get(i) + " = self." + names.get(i) + "(" + valueOf(i - 1) + skip + ")";
    }

    private String valueOf(int stage) {
        return stage == Stage.INPUT ? INPUT : names.get(stage);
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /// For a Python string.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
