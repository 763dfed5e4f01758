package gradiscope.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.probe.Measured;
import gradiscope.probe.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CourseTest {
    private record NoReading() implements Reading {}

    private static Measured at(long step) {
        return new Measured(step, new NoReading());
    }

    private static List<Long> steps(Course course) {
        return course.all().stream().map(Measured::step).toList();
    }

    @Test
    void aLongCourseIsEvenlySpacedHoweverItGrew() {
        Course course = new Course();
        for (long step = 0; step <= 100_000; step += 7) {
            course.add(at(step));
        }
        List<Long> steps = steps(course);
        assertThat(steps).hasSizeBetween(20, 64).startsWith(0L).endsWith(100_000 / 7 * 7L);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i) - steps.get(i - 1)).isLessThanOrEqualTo(100_000 / 8);
        }
    }

    @Test
    void stepsThatComeInBurstsDoNotCrowdOutTheBeginning() {
        Course course = new Course();
        course.add(at(0));
        course.add(at(10));
        for (long step = 1000; step < 3000; step++) {
            course.add(at(step));
        }
        assertThat(steps(course)).hasSizeLessThanOrEqualTo(64).contains(0L, 2999L);
        assertThat(course.upTo(1500)).isNotEmpty().allMatch(m -> m.step() <= 1500);
    }

    @Test
    void aReadingOfTheSameStepTakesThePlaceOfTheOldOne() {
        Course course = new Course();
        course.add(at(5));
        course.add(at(5));
        assertThat(steps(course)).containsExactly(5L);
        assertThat(course.before(4)).isEmpty();
        assertThat(course.before(9)).isPresent();
    }
}
