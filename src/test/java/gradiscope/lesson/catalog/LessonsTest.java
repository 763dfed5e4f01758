package gradiscope.lesson.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.Seed;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.lesson.Lesson;
import gradiscope.lesson.Resource;
import gradiscope.lesson.Scene;
import gradiscope.network.Cancellation;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every lesson in the list.
final class LessonsTest {
    static Stream<Lesson> all() {
        return Lessons.ALL.stream();
    }

    @Test
    void namesAreWordsAndDifferent() {
        assertThat(all().map(Lesson::name)).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void itAsksAQuestionAndSaysWhatItDoesNotReproduce(Lesson lesson) {
        assertThat(lesson.question()).endsWith("?");
        assertThat(lesson.limits()).isNotEmpty();
        assertThat(lesson.paper().arxiv()).matches("\\d{4}\\.\\d{5}");
    }

    /// Each can be read, what it runs can be opened, and what it looks at fits that.
    @ParameterizedTest
    @MethodSource("all")
    void itsScenesOpen(Lesson lesson) {
        for (Scene scene : Resource.scenes(lesson.name())) {
            Experiment run = Resource.run(lesson.name(), scene);
            Workbench bench = Workbench.open(run, scene.run(), Path.of(""));
            assertThat(bench.architecture().parameterCount()).isPositive();
            scene.prediction().ifPresent(it -> assertThat(it.question()).endsWith("?"));
            assertThat(scene.instruments()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void isToldInFourScenesOrMore(Lesson lesson) {
        assertThat(Resource.scenes(lesson.name())).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatItSaysIsObserved(Lesson lesson) {
        try (ExecutorService processors = Executors.newFixedThreadPool(2)) {
            CheckBench bench = new CheckBench(processors, Cancellation.NEVER);
            List<Claim> claims = lesson.check().verify(new Seed(1).child(lesson.name()), bench);
            assertThat(claims).isNotEmpty().allMatch(Claim::holds);
        }
    }
}
