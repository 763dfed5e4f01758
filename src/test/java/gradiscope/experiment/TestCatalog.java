package gradiscope.experiment;

import java.util.List;

/// A small catalog with every form of [Value]: what tests of the codec edit, write and read.
public final class TestCatalog {
    private TestCatalog() {}

    public static Catalog catalog() {
        return Catalog.empty()
                .with(Layer.class, List.of(Dense.class, Relu.class, Branch.class))
                .with(Loss.class, List.of(CrossEntropy.class, Warped.class))
                .with(Optimizer.class, List.of(Sgd.class, Adam.class))
                .with(Schedule.class, List.of(Constant.class, Ramp.class))
                .with(Source.class, List.of(Spiral.class, Csv.class))
                .with(LabelNoise.class, List.of(None.class, Symmetric.class))
                .with(Stop.class, List.of(Steps.class));
    }

    /// A small experiment that leaves most properties at their initial values.
    public static Experiment experiment() {
        return new ExperimentJson(catalog()).read("test", SMALL);
    }

    /// The document of [#experiment()], as a person would write it.
    public static final String SMALL = """
        {
          "gradiscope": 1,
          "data": {"source": "spiral", "features": ["x", "x-squared"]},
          "network": {"layers": [{"kind": "dense", "units": 8}, "relu", {"kind": "dense", "units": 2}]},
          "training": {"optimizer": {"kind": "sgd", "rate": 0.25}, "stop": ["steps"]}
        }
        """;

    public enum Start {
        HE_NORMAL,
        ZERO
    }

    @Kind(name = "dense", title = "Dense", help = "Every input to every output.")
    public record Dense(
            @Property(help = "name", initial = "") String name,

            @Property(help = "outputs", min = 1, max = 65536)
            int units,

            @Property(help = "first weights", initial = "he-normal")
            Start start,

            @Property(help = "whether there is a bias", initial = "true")
            boolean bias,

            @Property(help = "factor of the first weights", initial = "1", above = 0, max = 100)
            double gain)
            implements Layer {
        public Dense {
            Descriptor.check(Dense.class, name, units, start, bias, gain);
        }
    }

    @Kind(name = "relu", title = "ReLU", help = "max(0, x).")
    public record Relu(
            @Property(help = "name", initial = "") String name) implements Layer {
        public Relu {
            Descriptor.check(Relu.class, name);
        }
    }

    /// A family that holds itself.
    @Kind(name = "branch", title = "Branch", help = "Layers of its own.")
    public record Branch(
            @Property(help = "name", initial = "") String name,

            @Property(help = "what is added back", initial = "input")
            String from,

            @Property(help = "its layers", initial = "[]", max = 3)
            List<Layer> layers)
            implements Layer {
        public Branch {
            layers = List.copyOf(layers);
            Descriptor.check(Branch.class, name, from, layers);
        }
    }

    @Kind(name = "cross-entropy", title = "Cross-entropy", help = "-log p.")
    public record CrossEntropy(
            @Property(help = "label smoothing", initial = "0", min = 0, below = 1)
            double smoothing) implements Loss {
        public CrossEntropy {
            Descriptor.check(CrossEntropy.class, smoothing);
        }
    }

    /// Lists of scalars, numbers without limits, a required group.
    @Kind(name = "warped", title = "Warped", help = "A loss with many numbers.")
    public record Warped(
            @Property(help = "weights of the classes", initial = "[1, 0.5]", min = 1)
            List<Double> weights,

            @Property(help = "classes left out", initial = "[]")
            List<Integer> without,

            @Property(help = "names of the classes", initial = "[]")
            List<String> names,

            @Property(help = "any number", initial = "-1e-4")
            double offset,

            @Property(help = "any whole number", initial = "-7")
            int shift,

            @Property(help = "a range") Range range)
            implements Loss {
        public Warped {
            weights = List.copyOf(weights);
            without = List.copyOf(without);
            names = List.copyOf(names);
            Descriptor.check(Warped.class, weights, without, names, offset, shift, range);
        }
    }

    /// A rule across properties.
    public record Range(
            @Property(help = "from", initial = "0", min = -10, below = 10)
            double from,

            @Property(help = "to", initial = "1", above = -10, max = 10)
            double to) {
        public Range {
            Descriptor.check(Range.class, from, to);
            if (from >= to) {
                throw new InvalidValue(
                        "to", Message.of("{0} is not above {1}", to, from), Message.of("use a number above \"from\""));
            }
        }
    }

    @Kind(name = "sgd", title = "SGD", help = "Steps against the gradient.")
    public record Sgd(
            @Property(help = "learning rate", initial = "0.1", above = 0)
            double rate,

            @Property(help = "momentum", initial = "0", min = 0, below = 1)
            double momentum,

            @Property(help = "Nesterov's variant", initial = "false")
            boolean nesterov)
            implements Optimizer {
        public Sgd {
            Descriptor.check(Sgd.class, rate, momentum, nesterov);
        }
    }

    @Kind(name = "adam", title = "Adam", help = "Kingma & Ba 2015.")
    public record Adam(
            @Property(help = "learning rate", initial = "0.001", above = 0, max = 10)
            double rate,

            @Property(help = "added to the root", initial = "1e-8", above = 0, below = 1)
            double epsilon)
            implements Optimizer {
        public Adam {
            Descriptor.check(Adam.class, rate, epsilon);
        }
    }

    @Kind(name = "constant", title = "Constant", help = "Always the same.")
    public record Constant() implements Schedule {}

    @Kind(name = "ramp", title = "Ramp", help = "From one rate to another.")
    public record Ramp(
            @Property(help = "factors", initial = "{}") Range factors) implements Schedule {}

    @Kind(name = "spiral", title = "Spiral", help = "Arms that turn.")
    public record Spiral(
            @Property(help = "arms", initial = "2", min = 2, max = 10)
            int arms,

            @Property(help = "samples per arm", initial = "100", min = 1)
            int samples)
            implements Source {
        public Spiral {
            Descriptor.check(Spiral.class, arms, samples);
        }
    }

    @Kind(name = "csv", title = "CSV", help = "A file of one's own.")
    public record Csv(@Property(help = "path of the file") String file) implements Source {
        public Csv {
            Descriptor.check(Csv.class, file);
        }
    }

    @Kind(name = "none", title = "None", help = "Labels stay.")
    public record None() implements LabelNoise {}

    @Kind(name = "symmetric", title = "Symmetric", help = "Any other label.")
    public record Symmetric(
            @Property(help = "share of labels", min = 0, max = 1)
            double share) implements LabelNoise {
        public Symmetric {
            Descriptor.check(Symmetric.class, share);
        }
    }

    @Kind(name = "steps", title = "Steps", help = "So many steps.")
    public record Steps(
            @Property(help = "steps", initial = "1000", min = 1, max = 1e12)
            long count) implements Stop {
        public Steps {
            Descriptor.check(Steps.class, count);
        }
    }
}
