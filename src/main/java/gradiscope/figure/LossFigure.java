package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.SampleSet;
import gradiscope.probe.training.LossReading;
import gradiscope.probe.training.LossReading.SetLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/// Loss and accuracy over the run, and which class is taken for which.
///
/// @param history of the run
/// @param view how a person wants it
record LossFigure(History<LossReading> history, LossView view) implements Figure {
    @Override
    public String title(Look look) {
        return look.say("Loss");
    }

    @Override
    public List<Fact> facts(Look look) {
        LossReading last = history.last();
        List<Fact> facts = new ArrayList<>();
        for (SetLoss set : last.sets()) {
            facts.add(new Fact(number(set.loss(), look), SetWords.loss(set.set(), look)));
            set.accuracy().ifPresent(a -> facts.add(new Fact(look.percent(a), SetWords.accuracy(set.set(), look))));
        }
        facts.add(new Fact(number(last.gradientNorm(), look), look.say("gradient norm")));
        String far = last.relativeDistance()
                .map(d -> look.say("distance from the start ({0} of its length)", look.brief(d)))
                .orElseGet(() -> look.say("distance from the start"));
        facts.add(new Fact(look.brief(last.distance()), far));
        facts.add(new Fact(look.brief(last.learningRate()), look.say("learning rate")));
        if (last.penalty() > 0) {
            facts.add(new Fact(look.brief(last.penalty()), look.say("l1 and l2 penalty, beside the loss")));
        }
        return facts;
    }

    @Override
    public Region whole(Look look) {
        List<Trace> accuracies = traces(SetLoss::accuracy, look);
        if (accuracies.isEmpty()) {
            return Layouts.row(
                    look,
                    List.of(60.0, 40.0),
                    List.of(
                            loss(look),
                            Layouts.column(look, List.of(50.0, 50.0), List.of(gradientNorm(look), distance(look)))));
        }
        Region left = Layouts.column(look, List.of(54.0, 46.0), List.of(loss(look), accuracy(accuracies, look)));
        return Layouts.row(look, List.of(58.0, 42.0), List.of(left, classes(look)));
    }

    @Override
    public Region brief(Look look) {
        List<Trace> accuracies = traces(SetLoss::accuracy, look);
        Region second = accuracies.isEmpty() ? gradientNorm(look) : accuracy(accuracies, look);
        return Layouts.fitting(look, List.of(55.0, 45.0), List.of(loss(look), second));
    }

    @Override
    public List<String> notes(Look look) {
        return List.of();
    }

    /// What axes are made for.
    private LossFigure steady() {
        return new LossFigure(history.steady(), view);
    }

    private Region loss(Look look) {
        List<Trace> traces = traces(SetLoss::loss, look);
        Scale scale = scale(steady().traces(SetLoss::loss, look));
        return Courses.panel(
                Courses.titled(look.say("Mean loss per sample"), scale, look),
                "",
                history.scale(),
                scale,
                traces,
                look);
    }

    private Scale scale(List<Trace> traces) {
        return switch (view.axis()) {
            case FITTING -> Courses.fitting(traces);
            case LINEAR -> Courses.linear(traces);
            case LOGARITHMIC -> Courses.logarithmic(traces);
        };
    }

    private Region accuracy(List<Trace> traces, Look look) {
        Scale scale = LinearScale.shares(Courses.values(steady().traces(SetLoss::accuracy, look)));
        return Courses.panel(look.say("Accuracy"), "", history.scale(), scale, traces, look);
    }

    private Region gradientNorm(Look look) {
        return alone(look.say("Gradient norm"), LossReading::gradientNorm, look);
    }

    private Region distance(Look look) {
        return alone(look.say("Distance from the start"), reading -> Optional.of(reading.distance()), look);
    }

    private Region alone(String title, Function<LossReading, Optional<Double>> number, Look look) {
        Ink ink = Ink.solid(look.palette().train());
        List<Trace> traces = history.traces("", ink, 0, look, number);
        Scale scale = Courses.fitting(history.steady().traces("", ink, 0, look, number));
        return Courses.panel(Courses.titled(title, scale, look), "", history.scale(), scale, traces, look);
    }

    private List<Trace> traces(Function<SetLoss, Optional<Double>> number, Look look) {
        List<Trace> traces = new ArrayList<>();
        for (SampleSet set : List.of(SampleSet.TRAIN, SampleSet.TEST)) {
            traces.addAll(history.traces(
                    SetWords.name(set, look),
                    Ink.solid(colour(set, look)),
                    kind(set),
                    look,
                    reading -> reading.sets().stream()
                            .filter(s -> s.set() == set)
                            .findFirst()
                            .flatMap(number)));
        }
        return traces.stream().filter(trace -> !trace.isEmpty()).toList();
    }

    /// Two runs are told apart by colour, so the sets are by their lines.
    static int kind(SampleSet set) {
        return set == SampleSet.TRAIN ? 0 : 1;
    }

    /// Of the samples that were not trained on, if there are any whose answers are finite.
    private Region classes(Look look) {
        Optional<SetLoss> set = history.last().sets().stream()
                .filter(s -> !s.confusions().isEmpty())
                .reduce((_, second) -> second);
        return set.map(s -> classes(s, look))
                .orElseGet(() -> Panel.words(
                        look.say("Classes"),
                        look.say("The answers are beyond float32: no class can be read from them."),
                        look));
    }

    private static Region classes(SetLoss set, Look look) {
        List<List<Integer>> counts = set.confusions();
        ValueGrid grid = new ValueGrid(
                "",
                IntStream.range(0, counts.size()).boxed().toList(),
                look.palette().shares(),
                (row, column) -> counts.get(row).get(column),
                (row, column) -> share(counts.get(row), column),
                (row, column) -> counts.get(row).get(column) == 0
                        ? ""
                        : String.valueOf(counts.get(row).get(column)),
                look.say("true class"),
                look.say("predicted class"));
        String says = look.say("{0}; colour: share of the true class", SetWords.samples(set.count(), set.set(), look));
        return Panel.of(look.say("Which class is taken for which"), says, grid.chart(Optional.empty(), look), look);
    }

    private static double share(List<Integer> row, int column) {
        int all = row.stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : (double) row.get(column) / all;
    }

    static javafx.scene.paint.Color colour(SampleSet set, Look look) {
        return set == SampleSet.TRAIN ? look.palette().train() : look.palette().test();
    }

    /// A number, or a word where it overflowed.
    private static String number(Optional<Double> value, Look look) {
        return value.map(look::brief).orElseGet(() -> look.say("overflow"));
    }
}
