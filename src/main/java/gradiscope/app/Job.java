package gradiscope.app;

import gradiscope.data.NpzWriter;
import gradiscope.data.WholeFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.figure.Origin;
import gradiscope.figure.Pictures;
import gradiscope.figure.Sidecar;
import gradiscope.figure.View;
import gradiscope.network.Cancellation;
import gradiscope.probe.Probe;
import gradiscope.probe.Subject;
import gradiscope.probe.When;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.training.LossProbe;
import gradiscope.training.Checkpoint;
import gradiscope.training.CheckpointFile;
import gradiscope.training.NetworkStudy;
import gradiscope.training.Phase;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The main job: an experiment is trained, measured at the steps that were asked for, and written out.
final class Job {
    /// What is asked for.
    ///
    /// @param file the experiment
    /// @param out the folder to write to
    /// @param probes what to measure
    /// @param chosen whether a person named these probes: then one that does not suit is an error
    /// @param when at which steps
    /// @param pictures whether to draw the readings
    /// @param resume the checkpoint to go on from; empty: the start
    record Order(
            ExperimentFile file,
            RunFolder out,
            List<Probe> probes,
            boolean chosen,
            When when,
            boolean pictures,
            Optional<Path> resume) {}

    private final Order order;
    private final ProgressLine progress;
    private final Cancellation interrupted;
    private final Workbench workbench;
    private final NetworkStudy study;
    private final Run run;
    private final Measurements measurements;
    private final HistoryCsv history;
    private long lastMeasured = -1;
    private long nextMeasure;

    /// Checks everything, before anything is trained or written.
    ///
    /// @param workbench of the experiment that is asked for
    /// @param interrupted whether a person wants it to end
    /// @throws BadInput when something cannot be used
    /// @throws CancellationException when a person wants it to end meanwhile
    Job(Order order, Workbench workbench, ProgressLine progress, Cancellation interrupted) {
        this.order = order;
        this.progress = progress;
        this.interrupted = interrupted;
        this.workbench = workbench;
        if (workbench.experiment().training().stop().isEmpty()) {
            throw new BadInput(
                    order.file.shown(),
                    "$.training.stop",
                    Message.of("nothing ends the run"),
                    Message.of("give --steps N, or a stop condition"));
        }
        this.study = workbench.study();
        this.run = new Run(study, Timeline.DEFAULT_BUDGET);
        order.resume.ifPresent(this::resume);
        this.measurements =
                new Measurements(order.probes, order.chosen, subject().until(interrupted), progress);
        this.history = new HistoryCsv(study.stepsPerEpoch());
    }

    private void resume(Path file) {
        Checkpoint checkpoint = CheckpointFile.read(file, file.toString(), study);
        if (checkpoint.step() == 0) {
            throw new BadInput(
                    file.toString(),
                    "",
                    Message.of("is of step 0, where nothing is made yet"),
                    Message.of("leave --resume out to start there"));
        }
        run.resume(checkpoint);
        study.stop().ifPresent(reason -> {
            throw new BadInput(
                    file.toString(),
                    "",
                    Message.of("is already at step {0}, and {1}", checkpoint.step(), reason),
                    Message.of("ask for more with --steps or training.stop, or measure it with gradiscope probe"));
        });
        EarlierRun.remark(file, order.file).map(BadInput::oneLine).ifPresent(progress::tell);
    }

    /// Trains, measures and writes.
    ///
    /// @param interruption says whether a person has waited for the end for too long, or waits no more
    /// @return how the run ended; paused where it was interrupted
    Phase run(Interruption interruption) throws IOException {
        Cancellation overdue = interruption::overdue;
        order.out.create();
        Experiment experiment = order.file.seenFrom(order.out.path());
        WholeFile.write(order.out.file(RunFolder.EXPERIMENT), new ExperimentJson(Families.catalog()).write(experiment));
        try (WholeFile lines = WholeFile.slow(order.out.file(RunFolder.READINGS))) {
            measure(lines, overdue);
            while (run.phase() instanceof Phase.Paused && !interrupted.isRequested()) {
                run.advance(1);
                progress.step(study, run);
                if (study.steps() == nextMeasure) {
                    measure(lines, overdue);
                }
            }
            measure(lines, overdue);
            lines.commit();
        }
        WholeFile.write(
                order.out.file(RunFolder.HISTORY), history.text(run.history().points(), study.steps()));
        if (order.pictures) {
            Optional<Pictures> drawing = pictures(interruption);
            if (drawing.isPresent()) {
                draw(drawing.get());
            }
        }
        order.out.removeEarlier();
        if (!interrupted.isRequested()) {
            measurements.tellMissing();
        }
        return run.phase();
    }

    /// Nothing where the program is ending, or the system lacks what draws: the numbers are written without it.
    private Optional<Pictures> pictures(Interruption interruption) {
        try {
            return interruption.unlessEnding(Pictures::new);
        } catch (IllegalStateException e) {
            progress.tell(BadInput.oneLine(
                    "no pictures: " + e.getMessage() + "; install Pango and a font, or use --no-pictures"));
            return Optional.empty();
        }
    }

    /// A picture for each probe that found something; further ones of the same name are numbered.
    private void draw(Pictures drawing) throws IOException {
        Map<String, Integer> count = new HashMap<>();
        try (Pictures pictures = drawing) {
            for (Map.Entry<Probe, Readings> entry : measurements.readings().entrySet()) {
                String name = Descriptor.of(entry.getKey()).name();
                int number = count.merge(name, 1, Integer::sum);
                if (!entry.getValue().all().isEmpty()) {
                    byte[] png = pictures.png(entry.getValue().all(), origin(entry.getKey(), entry.getValue()));
                    Path file = order.out.file(name + (number == 1 ? "" : "-" + number) + ".png");
                    WholeFile.write(file, out -> out.write(png));
                }
            }
        }
    }

    /// What brings the state of the last reading back; nothing does after a resumption, whose past is elsewhere.
    private Origin origin(Probe probe, Readings found) {
        if (order.resume.isPresent()) {
            return Origin.of(workbench.experiment(), "");
        }
        Codec codec = new Codec(FigureJob.CATALOG);
        String name = Descriptor.of(probe).name();
        View usual = codec.parse(View.class, name, Map.of(), Place.root(name));
        long step = found.all().getLast().step();
        String state = Sidecar.of(
                        Version.text(), workbench.experiment(), step, probe, usual, Pictures.FORMAT, FigureJob.CATALOG)
                .measured(order.when)
                .json(codec);
        return Origin.of(workbench.experiment(), state);
    }

    /// The last finite step of the run.
    long steps() {
        return study.steps();
    }

    private Subject subject() {
        return Subject.of(workbench, run);
    }

    /// Measures where the run stands, and keeps the checkpoint, unless that is done already.
    private void measure(WholeFile lines, Cancellation overdue) throws IOException {
        // Ends the run at its last finite step, if it stands at one that is not.
        run.keep();
        if (study.steps() == lastMeasured) {
            return;
        }
        Subject subject = subject();
        measureLoss(subject.until(overdue));
        measurements.measure(subject.until(interrupted), lines);
        WholeFile.write(order.out.checkpoint(study.steps()), out -> {
            try (NpzWriter npz = new NpzWriter(out)) {
                CheckpointFile.write(npz, workbench.architecture(), subject.now());
            }
        });
        lastMeasured = study.steps();
        nextMeasure = order.when.next(study.steps());
    }

    /// The last row of an interrupted run is measured, too, where that is quickly done.
    private void measureLoss(Subject subject) {
        try {
            history.add(study.steps(), new LossProbe().measure(subject));
        } catch (CancellationException e) {
            progress.measuring(study.steps(), "no more");
        }
    }
}
