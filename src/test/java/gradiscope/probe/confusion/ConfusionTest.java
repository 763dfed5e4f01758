package gradiscope.probe.confusion;

import static gradiscope.probe.confusion.Gradients.cosine;
import static gradiscope.probe.confusion.Gradients.dot;
import static gradiscope.probe.confusion.Gradients.gram;
import static gradiscope.probe.confusion.Gradients.items;
import static gradiscope.probe.confusion.Gradients.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.probe.SampleSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final int[] NO_LABELS = {};

    @Test
    void namesTheWorstPairsByTheirPlaceInTheDataSet() {
        // The longest fighting vectors are 1 and 3, the most opposite ones 0 and 2.
        Gram gram = gram(new double[] {1, 0}, new double[] {0, 10}, new double[] {-1, 0.1}, new double[] {9, -9});
        Agreement whole = measure(gram, Items.samples(SampleSet.TEST, new int[] {40, 41, 7, 9}, NO_LABELS));
        assertThat(whole.inner().orElseThrow()).isEqualTo(new InnerProducts(6, 90, new Pair(41, 9, -90)));
        Pair worst = whole.cosines().orElseThrow().worst();
        assertThat(worst.first()).isEqualTo(40);
        assertThat(worst.second()).isEqualTo(7);
        assertThat(worst.value()).isCloseTo(-1 / Math.sqrt(1.01), within(1e-7));
    }

    @Test
    void summarisesAllPairsOnce() {
        double[][] gradients = normal(20, 3, 1);
        double sum = 0;
        double squares = 0;
        int negative = 0;
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < i; j++) {
                double cosine = cosine(gradients[i], gradients[j]);
                sum += cosine;
                squares += cosine * cosine;
                negative += cosine < 0 ? 1 : 0;
            }
        }
        CosineSummary cosines = cosines(measure(gram(gradients), items(20)));
        double mean = sum / 190;
        assertThat(cosines.pairs()).isEqualTo(190);
        assertThat(cosines.mean()).isCloseTo(mean, within(1e-6));
        assertThat(cosines.std()).isCloseTo(Math.sqrt(squares / 190 - mean * mean), within(1e-6));
        assertThat(cosines.negativeShare()).isEqualTo(negative / 190.0);
    }

    @Test
    void etaIsZeroWhereAllAgree() {
        Agreement whole = measure(gram(new double[] {1, 0}, new double[] {1, 1}), items(2));
        assertThat(whole.inner().orElseThrow()).isEqualTo(new InnerProducts(1, 0, new Pair(0, 1, 1)));
    }

    @Test
    void marksZeroGradientsAndKeepsThemOutOfTheCosines() {
        Gram gram = gram(new double[] {1, 0}, new double[] {0, 0}, new double[] {0, 2}, new double[] {1e-6, 1e-6});
        Agreement whole = measure(gram, Items.samples(SampleSet.TRAIN, new int[] {5, 6, 7, 8}, new int[] {0, 0, 1, 1}));
        assertThat(whole.marked().zero()).containsExactly(6, 8);
        assertThat(whole.marked().zeroBelow()).isCloseTo(2e-6, within(1e-12));
        assertThat(whole.inner().orElseThrow().pairs()).isEqualTo(6);
        CosineSummary cosines = cosines(whole);
        assertThat(cosines.pairs()).isEqualTo(1);
        assertThat(cosines.heatMap().orElseThrow().ids()).containsExactly(5, 7);
    }

    @Test
    void saysThatThereAreNoCosinesWhenAllGradientsAreZero() {
        Agreement whole = measure(new Gram(3, new float[9]), items(3));
        assertThat(whole.marked().zero()).containsExactly(0, 1, 2);
        assertThat(whole.cosines()).isEmpty();
        assertThat(whole.inner().orElseThrow().eta()).isZero();
    }

    @Test
    void saysThatOneGradientMakesNoPair() {
        Agreement whole = measure(gram(new double[] {1}), items(1));
        assertThat(whole.inner()).isEmpty();
        assertThat(whole.cosines()).isEmpty();
    }

    @Test
    void marksGradientsThatOverflowWithoutBlamingTheOthers() {
        Gram gram = gram(new double[] {1e30, 0}, new double[] {1e9, 1e9}, new double[] {1e9, -3e9});
        Agreement whole = measure(gram, items(3));
        assertThat(whole.marked().overflow()).containsExactly(0);
        assertThat(whole.inner().orElseThrow().eta()).isCloseTo(2e18, within(1e12));
        assertThat(cosines(whole).pairs()).isEqualTo(1);
    }

    @Test
    void marksBothSamplesOfAProductThatIsNotANumber() {
        float nan = Float.NaN;
        Gram gram = new Gram(4, new float[] {1, 0, nan, 0, 0, 1, 0, 0, nan, 0, 1, 0, 0, 0, 0, 1});
        Agreement whole = measure(gram, items(4));
        assertThat(whole.marked().overflow()).containsExactly(0, 2);
        assertThat(cosines(whole).worst()).isEqualTo(new Pair(1, 3, 0));
    }

    @Test
    void roundingAroundZeroIsNotCalledNegative() {
        Gram gram = gram(new double[] {1, 0}, new double[] {-1e-7, 1});
        assertThat(cosines(measure(gram, items(2))).negativeShare()).isZero();
    }

    @Test
    void ordersByClassStablyAndSaysWhereClassesBegin() {
        Gram gram = gram(normal(5, 3, 2));
        Items items = items(5, 2, 0, 2, 0, 1);
        HeatMap map = cosines(measure(gram, items)).heatMap().orElseThrow();
        assertThat(map.ids()).containsExactly(1, 3, 4, 0, 2);
        assertThat(map.segments())
                .containsExactly(
                        new HeatMap.Segment(0, 0, 2), new HeatMap.Segment(1, 2, 1), new HeatMap.Segment(2, 3, 2));
        assertThat(map.cosines().get(0, 3))
                .isCloseTo((float) (gram.get(1, 0) / gram.norm(1) / gram.norm(0)), within(1e-6f));
    }

    @Test
    void ordersLayersAsTheWholeNetworkButMarksThemAlone() {
        double[][] first = {{1, 0}, {0, 0}, {-1, 0.2}, {0.9, 0.1}};
        double[][] second = {{0, 1}, {0, 1}, {1, 0}, {0, 1}};
        double[][] both = new double[4][];
        Arrays.setAll(both, i -> new double[] {first[i][0], first[i][1], second[i][0], second[i][1]});
        SequencedMap<String, Gram> layers = new LinkedHashMap<>();
        layers.put("dense 1", gram(first));
        layers.put("dense 2", gram(second));
        ConfusionReading reading = new Confusion(items(4), Order.CLUSTER, 256, false).measure(gram(both), layers);
        List<Integer> order = cosines(reading.whole()).heatMap().orElseThrow().ids();
        assertThat(reading.order()).isEqualTo(Order.CLUSTER);
        assertThat(reading.layers()).extracting(Agreement::part).containsExactly("dense 1", "dense 2");
        Agreement layer = reading.layers().getFirst();
        assertThat(layer.marked().zero()).containsExactly(1);
        assertThat(cosines(layer).heatMap().orElseThrow().ids())
                .containsExactlyElementsOf(order.stream().filter(id -> id != 1).toList());
        assertThat(cosines(reading.layers().getLast()).heatMap().orElseThrow().ids())
                .isEqualTo(order);
    }

    @Test
    void clusteringRecoversPlantedBlocks() {
        double[][] centres = normal(4, 30, 3);
        double[][] noise = normal(80, 30, 4);
        int[] block = Gradients.labels(80, 4);
        for (int i = 0; i < 80; i++) {
            for (int k = 0; k < 30; k++) {
                noise[i][k] = centres[block[i]][k] + 0.3 * noise[i][k];
            }
        }
        Items items = items(80, block);
        ConfusionReading reading = new Confusion(items, Order.CLUSTER, 256, false).measure(gram(noise));
        assertThat(cosines(reading.whole()).heatMap().orElseThrow().segments()).hasSize(4);
    }

    @Test
    void aLargeHeatMapKeepsTheMeansOfNeighbours() {
        double[][] gradients = normal(5, 3, 5);
        Confusion confusion = new Confusion(items(5), Order.GIVEN, 3, false);
        HeatMap map =
                cosines(confusion.measure(gram(gradients)).whole()).heatMap().orElseThrow();
        assertThat(map.itemsPerCell()).isEqualTo(2);
        assertThat(map.cosines().rows()).isEqualTo(3);
        assertThat(map.cosines().get(0, 0)).isCloseTo((float) cosine(gradients[0], gradients[1]), within(1e-6f));
        double mean = (cosine(gradients[0], gradients[2])
                        + cosine(gradients[0], gradients[3])
                        + cosine(gradients[1], gradients[2])
                        + cosine(gradients[1], gradients[3]))
                / 4;
        assertThat(map.cosines().get(0, 1)).isCloseTo((float) mean, within(1e-6f));
        assertThat(map.cosines().get(2, 2)).isEqualTo(1);
    }

    @Test
    void givesTheMeanCosineOfEachPairOfClasses() {
        double[][] gradients = {{1, 0}, {1, 1}, {-1, 0}, {0, 1}, {0, 2}};
        ClassAgreement classes = cosines(measure(gram(gradients), items(5, 3, 3, 8, 5, 5)))
                .classes()
                .orElseThrow();
        double half = Math.sqrt(0.5);
        assertThat(classes.blocks())
                .usingRecursiveFieldByFieldElementComparator()
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : 1, Double.class)
                .containsExactly(
                        new ClassAgreement.Block(3, 3, 1, half),
                        new ClassAgreement.Block(3, 5, 4, half / 2),
                        new ClassAgreement.Block(3, 8, 2, (-1 - half) / 2),
                        new ClassAgreement.Block(5, 5, 1, 1),
                        new ClassAgreement.Block(5, 8, 2, 0));
        assertThat(classes.within().orElseThrow()).isCloseTo((half + 1) / 2, within(1e-6));
        assertThat(classes.between().orElseThrow()).isCloseTo((2 * half - 1 - half) / 8, within(1e-6));
    }

    @Test
    void hasNoMeanBetweenClassesWhenThereIsOne() {
        ClassAgreement classes = cosines(measure(gram(normal(4, 2, 6)), items(4, new int[4])))
                .classes()
                .orElseThrow();
        assertThat(classes.between()).isEmpty();
        assertThat(classes.within()).isPresent();
    }

    @Test
    void theSameMatrixGivesAnEqualReading() {
        double[][] gradients = normal(30, 4, 7);
        Confusion confusion = new Confusion(items(30, Gradients.labels(30, 3)), Order.CLUSTER, 256, true);
        assertThat(confusion.measure(gram(gradients))).isEqualTo(confusion.measure(gram(gradients)));
    }

    @Test
    void boundsEtaByTheProductOfTheLongestGradients() {
        double[][] gradients = normal(30, 2, 8);
        double longest =
                Arrays.stream(gradients).mapToDouble(g -> dot(g, g)).max().orElseThrow();
        InnerProducts inner = measure(gram(gradients), items(30)).inner().orElseThrow();
        assertThat(inner.eta())
                .isPositive()
                .isLessThanOrEqualTo(longest)
                .isEqualTo(-inner.worst().value());
    }

    @Test
    void refusesAMatrixOfAnotherSize() {
        assertThatThrownBy(() -> measure(gram(normal(3, 2, 9)), items(4)))
                .hasMessage("whole network: products of 3, not of 4");
        assertThatThrownBy(() -> new Gram(3, new float[8])).hasMessage("8 numbers are no 3 x 3 matrix");
    }

    @Test
    void refusesLabelsThatDoNotMatchOrIdsThatRepeat() {
        assertThatThrownBy(() -> items(3, new int[2])).hasMessage("2 labels for 3 rows");
        assertThatThrownBy(() -> Items.samples(SampleSet.TRAIN, new int[] {1, 1}, NO_LABELS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Agreement measure(Gram gram, Items items) {
        return new Confusion(items).measure(gram).whole();
    }

    private static CosineSummary cosines(Agreement agreement) {
        return agreement.cosines().orElseThrow();
    }
}
