package gradiscope.experiment;

import java.util.List;

/// How the network is trained.
public record Training(
        @Property(help = "samples per step; 0: all of them (full batch)", initial = "32", min = 0, max = 1_000_000)
        int batch,

        @Property(help = "how parameters move", initial = "sgd")
        Optimizer optimizer,

        @Property(help = "how the learning rate changes", initial = "constant")
        Schedule schedule,

        @Property(help = "penalties and decay", initial = "{}")
        Regularisation regularisation,

        @Property(
                help = "longest gradient norm before the step; longer ones are scaled down; 0: no limit",
                initial = "0",
                min = 0)
        double clip,

        @Property(help = "what ends the run; any one suffices; empty: it runs on", initial = "[]", max = 16)
        List<Stop> stop) {

    public Training {
        stop = List.copyOf(stop);
        Descriptor.check(Training.class, batch, optimizer, schedule, regularisation, clip, stop);
    }
}
