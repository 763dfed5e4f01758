package gradiscope.training;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.experiment.Stop;
import java.util.List;
import java.util.Optional;

/// Every stop condition, in the order in which a person should meet them.
public final class Stops {
    public static final List<Class<? extends Stop>> ALL =
            List.of(AfterSteps.class, AfterEpochs.class, LossBelow.class, AccuracyAbove.class, Plateau.class);

    private Stops() {}

    @Kind(name = "steps", title = "Steps", help = "Ends after so many steps.")
    public record AfterSteps(
            @Property(help = "steps", initial = "1000", min = 0)
            long count) implements StopKind {
        public AfterSteps {
            Descriptor.check(AfterSteps.class, count);
        }

        @Override
        public Optional<Message> reached(long steps, Progress progress) {
            return steps >= count
                    ? Optional.of(Message.of("the {0} steps asked for are made", count))
                    : Optional.empty();
        }
    }

    @Kind(name = "epochs", title = "Epochs", help = "Ends after so many passes over the training samples.")
    public record AfterEpochs(
            @Property(help = "epochs", initial = "10", min = 0)
            long count) implements StopKind {
        public AfterEpochs {
            Descriptor.check(AfterEpochs.class, count);
        }

        @Override
        public Optional<Message> reached(long steps, Progress progress) {
            return progress.epochs() >= count
                    ? Optional.of(Message.of("the {0} epochs asked for are made", count))
                    : Optional.empty();
        }
    }

    @Kind(name = "loss", title = "Loss", help = "Ends when the mean loss of an epoch is small.")
    public record LossBelow(
            @Property(help = "loss", initial = "0.001", min = 0)
            double value) implements StopKind {
        public LossBelow {
            Descriptor.check(LossBelow.class, value);
        }

        @Override
        public Optional<Message> reached(long steps, Progress progress) {
            return progress.loss() <= value
                    ? Optional.of(Message.of("training loss at or below {0}", value))
                    : Optional.empty();
        }
    }

    @Kind(name = "accuracy", title = "Accuracy", help = "Ends when enough answers of an epoch are right.")
    public record AccuracyAbove(
            @Property(help = "share of right answers", initial = "1", min = 0, max = 1)
            double value) implements StopKind {
        public AccuracyAbove {
            Descriptor.check(AccuracyAbove.class, value);
        }

        @Override
        public Optional<Message> reached(long steps, Progress progress) {
            return progress.accuracy() >= value
                    ? Optional.of(Message.of("training accuracy at or above {0}", value))
                    : Optional.empty();
        }

        @Override
        public boolean needsAccuracy() {
            return true;
        }
    }

    @Kind(name = "plateau", title = "Plateau", help = "Ends when the loss has not improved for a while.")
    public record Plateau(
            @Property(help = "epochs without a new smallest loss", initial = "10", min = 1)
            int epochs) implements StopKind {
        public Plateau {
            Descriptor.check(Plateau.class, epochs);
        }

        @Override
        public Optional<Message> reached(long steps, Progress progress) {
            return progress.epochsSinceBest() >= epochs
                    ? Optional.of(Message.of("no better training loss for {0} epochs", epochs))
                    : Optional.empty();
        }
    }
}
