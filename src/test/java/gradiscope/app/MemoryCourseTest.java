package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class MemoryCourseTest {
    @Test
    void growthIsTheSlopeOnceItIsWarm() {
        MemoryCourse course = new MemoryCourse();
        // A third warms up steeply, then 0.25 MB more every ten rounds: 25 kB a round, and 50 kB resident.
        for (int i = 0; i < 12; i++) {
            double heap = i < 4 ? 20.0 * i : 80 + 0.25 * i;
            course.add(new MemoryCourse.Sample(10 * i, heap, 300 + 0.5 * i));
        }

        assertThat(course.heapGrowth()).isCloseTo(25, within(1e-9));
        assertThat(course.residentGrowth()).isCloseTo(50, within(1e-9));
    }

    @Test
    void aFloorThatRisesIsSeenThroughTheSwings() {
        MemoryCourse course = new MemoryCourse();
        for (int i = 0; i < 12; i++) {
            course.add(new MemoryCourse.Sample(i, 50 + (i < 8 ? 0 : 6) + 30 * (i % 2), 200 + 90 * (i % 2)));
        }

        assertThat(course.heapRise()).isEqualTo(6);
        assertThat(course.residentRise()).isZero();
    }

    @Test
    void whatStaysTheSameDoesNotGrow() {
        MemoryCourse course = new MemoryCourse();
        for (int i = 0; i < 6; i++) {
            course.add(new MemoryCourse.Sample(i, 50, 200));
        }

        assertThat(course.heapGrowth()).isZero();
    }

    @Test
    void whatIsReachableIsInUse() throws java.io.IOException {
        double before = MemoryCourse.Sample.now(0).heap();
        byte[] kept = new byte[40_000_000];

        double after = MemoryCourse.Sample.now(1).heap();

        assertThat(after - before).isBetween(35.0, 45.0);
        assertThat(kept).hasSize(40_000_000);
    }
}
