package gradiscope.live.file;

import gradiscope.data.NpzWriter;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.training.Archive;
import gradiscope.training.Checkpoint;
import gradiscope.training.History;
import gradiscope.training.NonFinite;
import gradiscope.training.Phase;
import gradiscope.training.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A run as the arrays and counters of a session file.
final class RunArrays {
    private static final String CHECKPOINT = "checkpoint.";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String CURVE = "curve";
    private static final int PROGRESS = 9;
    private static final int POINT = 3;

    private final NamedArrays arrays;

    RunArrays(NamedArrays arrays) {
        this.arrays = arrays;
    }

    static Head.RunHead head(Archive run) {
        Checkpoint first = run.timeline().getFirst();
        String words = BadInput.oneLine(
                switch (run.phase()) {
                    case Phase.Finished f -> f.reason().toString();
                    case Phase.Diverged d -> d.cause().what().toString();
                    case Phase.Failed f -> f.cause();
                    case Phase.Paused _, Phase.Running _ -> "";
                });
        Optional<NonFinite> bad = run.phase() instanceof Phase.Diverged d ? Optional.of(d.cause()) : Optional.empty();
        return new Head.RunHead(
                run.step(),
                run.furthest(),
                run.interval(),
                run.stride(),
                first.parameters().length,
                first.statistics().length,
                run.timeline().size(),
                end(run.phase()),
                words,
                bad.map(NonFinite::layer).orElse(""),
                bad.map(NonFinite::step).orElse(0L),
                run.stretches().stream()
                        .map(s -> new Head.StretchHead(
                                s.from(), s.experiment().training(), s.start().isPresent()))
                        .toList());
    }

    private static Head.End end(Phase phase) {
        return switch (phase) {
            case Phase.Paused _, Phase.Running _ -> Head.End.PAUSED;
            case Phase.Finished _ -> Head.End.FINISHED;
            case Phase.Diverged _ -> Head.End.DIVERGED;
            case Phase.Failed _ -> Head.End.FAILED;
        };
    }

    static void write(NpzWriter out, Archive run) throws IOException {
        List<Checkpoint> all = Stream.concat(
                        run.timeline().stream(), run.stretches().stream().flatMap(s -> s.start().stream()))
                .toList();
        long[] progress = all.stream().flatMapToLong(RunArrays::progress).toArray();
        out.longs(CHECKPOINTS, progress, all.size(), PROGRESS);
        for (int i = 0; i < all.size(); i++) {
            float[] numbers = inARow(all.get(i));
            out.floats(CHECKPOINT + i, numbers, numbers.length);
        }
        long[] curve = run.curve().stream()
                .flatMapToLong(p -> java.util.stream.LongStream.of(p.step(), bits(p.loss()), bits(p.rate())))
                .toArray();
        out.longs(CURVE, curve, run.curve().size(), POINT);
    }

    private static java.util.stream.LongStream progress(Checkpoint c) {
        Progress p = c.progress();
        return java.util.stream.LongStream.of(
                c.step(),
                p.epochs(),
                bits(p.loss()),
                bits(p.accuracy()),
                bits(p.bestLoss()),
                p.epochsSinceBest(),
                bits(p.lossSum()),
                p.rightSum(),
                p.sampleCount());
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static float[] inARow(Checkpoint c) {
        int size = c.parameters().length
                + c.statistics().length
                + c.optimizer().stream().mapToInt(state -> state.length).sum();
        float[] row = Arrays.copyOf(c.parameters(), size);
        int at = c.parameters().length;
        System.arraycopy(c.statistics(), 0, row, at, c.statistics().length);
        at += c.statistics().length;
        for (float[] state : c.optimizer()) {
            System.arraycopy(state, 0, row, at, state.length);
            at += state.length;
        }
        return row;
    }

    /// @throws BadInput when what is there is no run
    Archive archive(Head.RunHead head, Experiment experiment) {
        List<Checkpoint> all = new ArrayList<>();
        long[] progress = arrays.rows(CHECKPOINTS, PROGRESS);
        for (int i = 0; i < progress.length / PROGRESS; i++) {
            all.add(checkpoint(head, i, Arrays.copyOfRange(progress, i * PROGRESS, (i + 1) * PROGRESS)));
        }
        long edited = head.stretches().stream().filter(Head.StretchHead::edited).count();
        if (all.size() != head.kept() + edited) {
            throw arrays.bad(Message.of("holds {0} checkpoints instead of {1}", all.size(), head.kept() + edited));
        }
        try {
            return new Archive(
                    head.step(),
                    head.furthest(),
                    phase(head),
                    stretches(head, experiment, all.subList(head.kept(), all.size())),
                    all.subList(0, head.kept()),
                    head.interval(),
                    curve(),
                    head.stride());
        } catch (InvalidValue e) {
            throw arrays.bad(Message.of("{0}: {1}", e.property(), e.problem()));
        }
    }

    private static Phase phase(Head.RunHead head) {
        return switch (head.end()) {
            case PAUSED -> new Phase.Paused();
            case FINISHED -> new Phase.Finished(Message.of("{0}", head.words()));
            case DIVERGED ->
                new Phase.Diverged(new NonFinite(head.when(), head.where(), Message.of("{0}", head.words())));
            case FAILED -> new Phase.Failed(head.words());
        };
    }

    private static List<Archive.Stretch> stretches(Head.RunHead head, Experiment e, List<Checkpoint> starts) {
        List<Archive.Stretch> stretches = new ArrayList<>();
        int next = 0;
        for (Head.StretchHead each : head.stretches()) {
            Experiment was = new Experiment(e.name(), e.seed(), e.data(), e.network(), e.loss(), each.training());
            Optional<Checkpoint> start = each.edited() ? Optional.of(starts.get(next++)) : Optional.empty();
            stretches.add(new Archive.Stretch(each.from(), was, start));
        }
        return stretches;
    }

    private Checkpoint checkpoint(Head.RunHead head, int index, long[] row) {
        float[] numbers = arrays.array(CHECKPOINT + index).floats();
        int parameters = head.parameters();
        int rest = numbers.length - parameters - head.statistics();
        if (rest < 0 || rest % parameters != 0) {
            throw arrays.bad(Message.of("checkpoint {0} is of another network", index));
        }
        int from = parameters + head.statistics();
        List<float[]> optimizer = new ArrayList<>();
        for (int at = from; at < numbers.length; at += parameters) {
            optimizer.add(Arrays.copyOfRange(numbers, at, at + parameters));
        }
        Progress progress = new Progress(
                row[1],
                Double.longBitsToDouble(row[2]),
                Double.longBitsToDouble(row[3]),
                Double.longBitsToDouble(row[4]),
                row[5],
                Double.longBitsToDouble(row[6]),
                row[7],
                row[8]);
        return new Checkpoint(
                row[0],
                Arrays.copyOf(numbers, parameters),
                Arrays.copyOfRange(numbers, parameters, from),
                optimizer,
                progress);
    }

    private List<History.Point> curve() {
        long[] rows = arrays.rows(CURVE, POINT);
        List<History.Point> points = new ArrayList<>();
        for (int i = 0; i < rows.length; i += POINT) {
            double loss = Double.longBitsToDouble(rows[i + 1]);
            double rate = Double.longBitsToDouble(rows[i + 2]);
            if (!Double.isFinite(loss) || !Double.isFinite(rate)) {
                throw arrays.bad(Message.of("the curve is not finite at step {0}", rows[i]));
            }
            points.add(new History.Point(rows[i], loss, rate));
        }
        return points;
    }
}
