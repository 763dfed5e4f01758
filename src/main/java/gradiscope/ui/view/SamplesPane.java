package gradiscope.ui.view;

import gradiscope.data.Samples;
import gradiscope.figure.chart.Look;
import gradiscope.probe.Matrix;
import gradiscope.probe.SampleSet;
import gradiscope.probe.function.AnsweredSamples;
import gradiscope.probe.function.FollowedSample;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.training.LossReading;
import gradiscope.probe.training.LossReading.SetLoss;
import gradiscope.training.Workbench;
import gradiscope.ui.part.SamplePicture;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Samples of classes that lie in no plane: the one that is followed, with its answer, over the confusion matrix.
final class SamplesPane extends VBox {
    /// Width of an answer, in sizes of the text, from which on there is room for a picture beside the bars.
    private static final double PICTURE_FROM = 12;

    private static final double LARGEST_PICTURE = 8;

    private static final int MOST_NUMBERS = 8;

    private final Words words;
    private final Label title = new Label();
    private final Label numbers = new Label();
    private final Label missing = new Label();
    private final Label matrixTitle = new Label();
    private final ImageView picture = new ImageView();
    private final AnswerBars bars;
    private final ConfusionMatrix matrix;
    private final HBox answer;
    private final AnswerAndMatrix both;
    private @Nullable Content content;
    private boolean isImage;
    private @Nullable Drawing drawing;

    /// What is drawn.
    ///
    /// @param sample the training sample that is pointed at
    /// @param test whether the confusion matrix is that of the test samples
    record Content(
            Workbench bench,
            FunctionReading reading,
            Optional<LossReading> loss,
            boolean test,
            OptionalInt sample,
            Look look) {
        /// The sample that is shown.
        int id() {
            int count = bench.data().train().count();
            return sample.isPresent() && sample.getAsInt() < count
                    ? sample.getAsInt()
                    : Math.min(reading.followed().id(), count - 1);
        }
    }

    /// The picture that is there already.
    private record Drawing(Workbench bench, int id, Look look) {}

    /// @param follow told of the training sample that a person goes to
    SamplesPane(Words words, Consumer<OptionalInt> follow) {
        this.words = words;
        this.bars = new AnswerBars(words);
        this.matrix = new ConfusionMatrix(words);
        Button back = button("‹", words.get("output.previous"), () -> step(follow, -1));
        Button next = button("›", words.get("output.next"), () -> step(follow, 1));
        title.getStyleClass().add("panel-title");
        HBox head = new HBox(back, next, title);
        head.getStyleClass().add("sample-head");
        head.setAlignment(Pos.CENTER_LEFT);
        numbers.setWrapText(true);
        numbers.getStyleClass().add("quiet");
        missing.setWrapText(true);
        missing.getStyleClass().add("quiet");
        picture.setPreserveRatio(true);
        HBox.setHgrow(bars, Priority.ALWAYS);
        answer = new HBox(picture, bars);
        answer.getStyleClass().add("sample-answer");
        matrixTitle.getStyleClass().add("panel-title");
        matrixTitle.setMinHeight(Region.USE_PREF_SIZE);
        answer.setMinSize(0, 0);
        answer.widthProperty().subscribe(this::fitPicture);
        matrixTitle.setWrapText(true);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        VBox confusions = new VBox(matrixTitle, matrix);
        confusions.getStyleClass().add("samples-matrix");
        confusions.setMinSize(0, 0);
        both = new AnswerAndMatrix(answer, confusions);
        VBox.setVgrow(both, Priority.ALWAYS);
        getStyleClass().add("samples-pane");
        setMinSize(0, 0);
        getChildren().addAll(head, numbers, missing, both);
    }

    private static Button button(String sign, String name, Runnable action) {
        Button button = new Button(sign);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void step(Consumer<OptionalInt> follow, int by) {
        Content now = content;
        if (now != null) {
            follow.accept(OptionalInt.of(
                    Math.floorMod(now.id() + by, now.bench.data().train().count())));
        }
    }

    void show(Content next) {
        content = next;
        Samples raw = next.bench.data().raw().train();
        int id = next.id();
        int truth = raw.labels()[id];
        title.setText(
                words.get("output.sample", id, raw.count(), raw.classNames().get(truth)));
        picture(next, raw, id);
        Optional<List<Double>> found = answer(next, id);
        show(missing, found.isEmpty());
        missing.setText(words.get(isOverflow(next, id) ? "output.not-finite" : "output.unanswered"));
        bars.setVisible(found.isPresent());
        found.ifPresent(all ->
                bars.show(new AnswerBars.Content(all, raw.classNames(), truth, next.reading.answer(), next.look)));
        confusion(next, raw);
        both.show(next.look, next.sample.isPresent());
    }

    /// The bars come first.
    private void fitPicture() {
        Content now = content;
        if (now != null) {
            double width = answer.getWidth();
            show(picture, isImage && width >= now.look.em(PICTURE_FROM));
            double side = Math.min(now.look.em(LARGEST_PICTURE), width / 3);
            picture.setFitWidth(side);
            picture.setFitHeight(side);
        }
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private void picture(Content next, Samples raw, int id) {
        boolean image = SamplePicture.isImage(raw);
        isImage = image;
        fitPicture();
        show(numbers, !image);
        Drawing wanted = new Drawing(next.bench, id, next.look);
        if (wanted.equals(drawing)) {
            return;
        }
        drawing = wanted;
        if (image) {
            picture.setImage(new SamplePicture(raw, id, next.look.palette()).image());
        } else {
            int size = raw.shape().size();
            String first = IntStream.range(0, Math.min(size, MOST_NUMBERS))
                    .mapToObj(i -> words.brief(raw.inputs()[id * size + i]))
                    .collect(Collectors.joining("   "));
            numbers.setText(words.get("output.inputs", first + (size > MOST_NUMBERS ? "   …" : "")));
        }
    }

    private static boolean isOverflow(Content now, int id) {
        FollowedSample followed = now.reading.followed();
        return followed.set() == SampleSet.TRAIN
                && followed.id() == id
                && followed.answer().isEmpty();
    }

    /// The answer to a training sample, if it is among those that were put through the network.
    private static Optional<List<Double>> answer(Content now, int id) {
        FollowedSample followed = now.reading.followed();
        if (followed.set() == SampleSet.TRAIN
                && followed.id() == id
                && !followed.answer().isEmpty()) {
            return Optional.of(followed.answer());
        }
        return now.reading.answered().filter(a -> a.set() == SampleSet.TRAIN).flatMap(a -> answer(a, id));
    }

    private static Optional<List<Double>> answer(AnsweredSamples answered, int id) {
        int row = answered.ids().indexOf(id);
        if (row < 0 || answered.answers().overflow().contains(row)) {
            return Optional.empty();
        }
        Matrix values = answered.answers().values();
        List<Double> numbers = new ArrayList<>();
        for (int k = 0; k < values.columns(); k++) {
            numbers.add((double) values.get(row, k));
        }
        return Optional.of(numbers);
    }

    private void confusion(Content next, Samples raw) {
        SampleSet wanted = next.test ? SampleSet.TEST : SampleSet.TRAIN;
        Optional<SetLoss> set = next.loss.flatMap(loss -> loss.sets().stream()
                .filter(s -> s.set() == wanted && !s.confusions().isEmpty())
                .findFirst());
        matrix.setVisible(set.isPresent());
        matrixTitle.setText(set.map(s -> confusionTitle(s)).orElseGet(() -> words.get("output.confusion.none")));
        set.ifPresent(s -> matrix.show(new ConfusionMatrix.Content(s, raw.classNames(), next.look)));
    }

    private String confusionTitle(SetLoss set) {
        String share = set.accuracy().map(words::percent).orElse("");
        return words.get(
                set.set() == SampleSet.TEST ? "output.confusion.test" : "output.confusion.train",
                words.count(set.count()),
                share);
    }
}
