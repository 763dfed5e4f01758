package gradiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BadInputTest {
    @Test
    void saysFilePlaceProblemAndRemedyInOneLine() {
        assertThat(new BadInput("a.json", "$.seed", "it is missing", "add it"))
                .hasMessage("a.json: $.seed: it is missing; add it");
        assertThat(new BadInput("a.json", "", "is empty", "fill it")).hasMessage("a.json: is empty; fill it");
    }

    @Test
    void showsTheEndOfALongNameAndStillTheRemedy() {
        assertThat(new BadInput("/folder".repeat(1000) + "/a.json", "", "is empty", "fill it").getMessage())
                .startsWith("...")
                .endsWith("/a.json: is empty; fill it")
                .hasSizeLessThan(200);
    }

    @Test
    void keepsLineBreaksAndEscapesOfTerminalsOut() {
        assertThat(new BadInput("a\nb", "", "c\u001b[2Jd\u202ee", "f")).hasMessage("a b: c [2Jd e; f");
    }
}
