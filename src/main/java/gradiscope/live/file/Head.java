package gradiscope.live.file;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Property;
import gradiscope.experiment.Training;
import gradiscope.probe.Probe;
import java.util.List;

/// What a session file says in words, its `session.json`.
///
/// @param folder what file names are relative to, itself relative to the session file
/// @param sample that is pointed at; -1: none
/// @param layer that is pointed at; -1: none
/// @param run at most one
/// @param beside the last step of the run that was left by a fork; -1: there is none
/// @param readings what was found, by watch
record Head(
        @Property(help = "what wrote it", initial = "") String program,
        @Property(help = "what was built") Experiment experiment,

        @Property(help = "what file names are relative to", initial = "")
        String folder,

        @Property(help = "the sample that is pointed at", initial = "-1", min = -1, max = Integer.MAX_VALUE)
        int sample,

        @Property(help = "the layer that is pointed at", initial = "-1", min = -1, max = Integer.MAX_VALUE)
        int layer,

        @Property(help = "the window", initial = "{}") Layout layout,

        @Property(help = "the run", initial = "[]", max = 1) List<RunHead> run,

        @Property(help = "the last step of the run that was left by a fork", initial = "-1", min = -1)
        long beside,

        @Property(help = "what was found", initial = "[]") List<ReadingsHead> readings) {
    Head {
        run = List.copyOf(run);
        readings = List.copyOf(readings);
        Descriptor.check(Head.class, program, experiment, folder, sample, layer, layout, run, beside, readings);
    }

    /// How a run ended, or not.
    enum End {
        PAUSED,
        FINISHED,
        DIVERGED,
        FAILED
    }

    /// The counters of a run.
    ///
    /// @param parameters numbers in each checkpoint; behind them statistics, then the optimizer's
    /// @param kept checkpoints of the timeline; behind them the starts of stretches that were edited
    /// @param words why it ended: the reason, the cause, or which of a layer's numbers was not finite
    record RunHead(
            @Property(help = "where it stands", min = 0) long step,
            @Property(help = "the last step made", min = 0) long furthest,

            @Property(help = "steps between checkpoints", min = 1)
            long interval,

            @Property(help = "steps between points of the curve", min = 1)
            long stride,

            @Property(help = "parameters of the network", min = 1, max = Integer.MAX_VALUE)
            int parameters,

            @Property(help = "statistics of the network", min = 0, max = Integer.MAX_VALUE)
            int statistics,

            @Property(help = "checkpoints", min = 1, max = Integer.MAX_VALUE)
            int kept,

            @Property(help = "how it ended", initial = "paused")
            End end,

            @Property(help = "why it ended", initial = "") String words,

            @Property(help = "the layer in which it diverged", initial = "")
            String where,

            @Property(help = "the step at which it diverged", initial = "0", min = 0)
            long when,

            @Property(help = "what was trained", min = 1) List<StretchHead> stretches) {
        RunHead {
            stretches = List.copyOf(stretches);
            Descriptor.check(
                    RunHead.class,
                    step,
                    furthest,
                    interval,
                    stride,
                    parameters,
                    statistics,
                    kept,
                    end,
                    words,
                    where,
                    when,
                    stretches);
        }
    }

    /// What was trained from a step on.
    ///
    /// @param edited whether it starts where a person put the parameters by hand
    record StretchHead(
            @Property(help = "its first step", min = 0) long from,

            @Property(help = "how it is trained", initial = "{}")
            Training training,

            @Property(help = "whether it starts with an edit", initial = "false")
            boolean edited) {
        StretchHead {
            Descriptor.check(StretchHead.class, from, training, edited);
        }
    }

    /// What a watch has found over the run, or over the one that was left.
    ///
    /// @param form how its readings are laid out as numbers, as [Form#text] says
    /// @param words that stand in the readings
    record ReadingsHead(
            @Property(help = "the id of the watch") String watch,
            @Property(help = "what measured") Probe probe,
            @Property(help = "how readings are laid out") String form,

            @Property(help = "words in them", initial = "[]")
            List<String> words) {
        ReadingsHead {
            words = List.copyOf(words);
            Descriptor.check(ReadingsHead.class, watch, probe, form, words);
        }
    }
}
