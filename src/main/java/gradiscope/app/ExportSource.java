package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.live.Kept;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Archive;
import gradiscope.training.Checkpoint;
import gradiscope.training.Phase;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import gradiscope.ui.shell.NetworkKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Networks of a run to be written: of one just trained, or of a session.
///
/// @param checkpoints by step; the last one is that which is asked for
/// @param diverged where the run ended too early, and why
record ExportSource(NetworkFolder folder, List<Checkpoint> checkpoints, Optional<String> diverged) {
    static boolean isSession(String given) {
        return given.endsWith(SessionFile.SUFFIX);
    }

    /// As it was saved.
    ///
    /// @throws BadInput when it cannot be read, has no run, or has not kept the step
    static ExportSource session(String given, OptionalLong step) {
        SessionFile files = new SessionFile(Families.catalog(), Version.text());
        return kept(files.read(Path.of(given), given).kept(), given, step);
    }

    /// As it is kept.
    ///
    /// @param given its name for messages
    /// @throws BadInput when its data cannot be had, it has no run, or has not kept the step
    static ExportSource kept(Kept kept, String given, OptionalLong step) {
        Archive run = kept.run()
                .orElseThrow(() -> new BadInput(
                        given, "", Message.of("holds no run"), Message.of("give a session that has trained")));
        long wanted = step.orElse(run.step());
        List<Checkpoint> upTo =
                run.timeline().stream().filter(c -> c.step() <= wanted).toList();
        if (upTo.isEmpty() || (step.isPresent() && upTo.getLast().step() != wanted)) {
            long nearest = run.timeline().stream()
                    .map(Checkpoint::step)
                    .min(Comparator.comparingLong(each -> Math.abs(each - wanted)))
                    .orElseThrow();
            throw new BadInput(
                    "--step",
                    "",
                    Message.of("the session has not kept step {0}", wanted),
                    Message.of("the nearest that it has is {0}", nearest));
        }
        Workbench bench = Workbench.open(kept.experiment(), given, kept.folder());
        return new ExportSource(new NetworkFolder(bench), upTo, Optional.empty());
    }

    /// @throws BadInput when it cannot be trained, or ends before the step
    static ExportSource trained(ExperimentFile file, OptionalLong step, Optional<Long> every) {
        Workbench bench = file.open();
        if (bench.experiment().training().stop().isEmpty()) {
            throw new BadInput(
                    file.shown(), "$.training.stop", Message.of("nothing ends the run"), Message.of("give --step N"));
        }
        Run run = new Run(bench.study(), Timeline.DEFAULT_BUDGET);
        List<Checkpoint> checkpoints = new ArrayList<>(List.of(run.study().checkpoint()));
        while (run.phase() instanceof Phase.Paused) {
            run.advance(every.orElse(Long.MAX_VALUE - run.study().steps()));
            if (run.study().steps() > checkpoints.getLast().step()) {
                checkpoints.add(run.study().checkpoint());
            }
        }
        Optional<String> diverged = run.phase() instanceof Phase.Diverged d
                ? Optional.of("diverged at " + d.cause() + "; the network is of step "
                        + run.study().steps())
                : Optional.empty();
        if (step.isPresent() && run.study().steps() < step.getAsLong() && run.phase() instanceof Phase.Finished f) {
            throw new BadInput(
                    "--step",
                    "",
                    Message.of("the run ends at step {0}: {1}", run.study().steps(), f.reason()),
                    Message.of("ask for an earlier step, or change training.stop"));
        }
        return new ExportSource(new NetworkFolder(bench), checkpoints, diverged);
    }

    /// As the window writes it.
    void write(Path out, NetworkKind kind) throws IOException {
        switch (kind) {
            case CHECKPOINTS -> folder.npz(out, Optional.of(checkpoints), checkpoints.getLast());
            case PYTORCH -> folder.pytorch(out, checkpoints.getLast());
        }
    }

    /// @param every steps between checkpoints in one file; empty: the last one alone
    /// @return an exit code
    int write(Path out, ExportCommand.Kind kind, Optional<Long> every, PrintWriter err) throws IOException {
        Checkpoint last = checkpoints.getLast();
        switch (kind) {
            case NPZ ->
                folder.npz(
                        out,
                        every.map(n -> checkpoints.stream()
                                .filter(c -> c.step() % n == 0)
                                .toList()),
                        last);
            case PYTORCH -> folder.pytorch(out, last);
        }
        diverged.ifPresent(cause -> {
            err.println("gradiscope: " + BadInput.oneLine(cause));
            err.flush();
        });
        return diverged.isPresent() ? Exit.DIVERGED : Exit.OK;
    }
}
