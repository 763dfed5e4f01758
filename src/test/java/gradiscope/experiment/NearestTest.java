package gradiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3", // Levenshtein's classic
        "units, units, 0",
        "Units, units, 0",
        "'', abc, 3",
        "unist, units, 1", // one swap
        "ca, abc, 3" // what optimal string alignment gives, where the unrestricted distance gives 2
    })
    void countsEdits(String one, String other, int edits) {
        assertThat(Nearest.distance(one, other)).isEqualTo(edits);
        assertThat(Nearest.distance(other, one)).isEqualTo(edits);
    }

    @Test
    void findsTheNearestOfSeveral() {
        List<String> known = List.of("rate", "rates", "gate");

        assertThat(Nearest.to("ratess", known)).contains("rates");
        assertThat(Nearest.to("momentum", known)).isEmpty();
        assertThat(Nearest.to("r".repeat(100_000), known)).isEmpty();
    }

    @Test
    void namesAllThatIsKnownWhenNothingIsNear() {
        assertThat(Nearest.remedy("rat", List.of("rate"))).hasToString("did you mean \"rate\"?");
        assertThat(Nearest.remedy("x", List.of("rate", "momentum"))).hasToString("known are rate, momentum");
        assertThat(Nearest.remedy("x", List.of())).hasToString("leave it out");
    }
}
