package gradiscope.probe.confusion;

import static gradiscope.probe.confusion.Gradients.normal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkageTest {
    /// Against joining the two closest clusters again and again, means taken over all pairs of members.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void buildsTheTreeOfAverageLinkage(long seed) {
        Cosines cosines = cosines(normal(25, 3, seed));
        assertThat(clusters(cosines)).isEqualTo(joinClosest(cosines));
    }

    @Test
    void endsWhereAllDistancesAreTied() {
        double[][] same = new double[6][];
        Arrays.setAll(same, i -> new double[] {1, 2});
        Cosines cosines = cosines(same);
        assertThat(Linkage.of(cosines)).hasSize(5);
        assertThat(LeafOrder.of(cosines)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void ordersNothingAndOne() {
        assertThat(LeafOrder.of(Cosines.of(new Gram(2, new float[4]), List.of())))
                .isEmpty();
        assertThat(LeafOrder.of(cosines(new double[][] {{1}}))).containsExactly(0);
    }

    @Test
    void ordersEachLeafOnce() {
        assertThat(LeafOrder.of(cosines(normal(100, 4, 6))))
                .containsExactlyInAnyOrder(IntStream.range(0, 100).toArray());
    }

    /// Directions on a half circle, shuffled: the leaves follow the circle, up to its sense.
    @Test
    void followsADirectionThatTurns() {
        int[] shuffled = {3, 0, 5, 1, 6, 2, 4};
        double[] gaps = {0, 0.1, 0.25, 0.45, 0.8, 1.2, 1.7};
        double[][] directions = new double[7][];
        for (int i = 0; i < 7; i++) {
            directions[i] = new double[] {Math.cos(gaps[shuffled[i]]), Math.sin(gaps[shuffled[i]])};
        }
        List<Integer> order = IntStream.of(LeafOrder.of(cosines(directions)))
                .map(i -> shuffled[i])
                .boxed()
                .toList();
        assertThat(order.getFirst() == 0 ? order : order.reversed()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    private static Cosines cosines(double[][] gradients) {
        return Cosines.of(
                Gradients.gram(gradients),
                IntStream.range(0, gradients.length).boxed().toList());
    }

    private static Set<Set<Integer>> clusters(Cosines cosines) {
        List<Set<Integer>> open = leaves(cosines.size());
        Set<Set<Integer>> all = new HashSet<>();
        for (Linkage.Merge merge : Linkage.of(cosines)) {
            Set<Integer> joined = new HashSet<>(open.get(merge.first()));
            joined.addAll(open.get(merge.second()));
            open.set(merge.first(), joined);
            all.add(joined);
        }
        return all;
    }

    private static Set<Set<Integer>> joinClosest(Cosines cosines) {
        List<Set<Integer>> open = leaves(cosines.size());
        Set<Set<Integer>> all = new HashSet<>();
        while (open.size() > 1) {
            Set<Integer> first = open.get(0);
            Set<Integer> second = open.get(1);
            for (Set<Integer> a : open) {
                for (Set<Integer> b : open) {
                    if (!a.equals(b) && distance(cosines, a, b) < distance(cosines, first, second)) {
                        first = a;
                        second = b;
                    }
                }
            }
            Set<Integer> joined = new HashSet<>(first);
            joined.addAll(second);
            open.removeAll(List.of(first, second));
            open.add(joined);
            all.add(joined);
        }
        return all;
    }

    private static List<Set<Integer>> leaves(int count) {
        List<Set<Integer>> leaves = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> leaves.add(Set.of(i)));
        return leaves;
    }

    private static double distance(Cosines cosines, Set<Integer> a, Set<Integer> b) {
        return a.stream()
                .flatMapToDouble(i -> b.stream().mapToDouble(j -> 1 - cosines.get(i, j)))
                .average()
                .orElseThrow();
    }
}
