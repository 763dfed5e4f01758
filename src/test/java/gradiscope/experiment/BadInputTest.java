package gradiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BadInputTest {
    @Test
    void saysFilePlaceProblemAndRemedyInOneLine() {
        assertThat(new BadInput("a.json", "$.seed", Message.of("it is missing"), Message.of("add it")))
                .hasMessage("a.json: $.seed: it is missing; add it");
        assertThat(new BadInput("a.json", "", Message.of("is empty"), Message.of("fill it")))
                .hasMessage("a.json: is empty; fill it");
    }

    @Test
    void showsTheEndOfALongNameAndStillTheRemedy() {
        assertThat(new BadInput("/folder".repeat(1000) + "/a.json", "", Message.of("is empty"), Message.of("fill it"))
                        .getMessage())
                .startsWith("...")
                .endsWith("/a.json: is empty; fill it")
                .hasSizeLessThan(200);
    }

    @Test
    void keepsLineBreaksAndEscapesOfTerminalsOut() {
        assertThat(new BadInput("a\nb", "", Message.of("c\u001b[2Jd\u202ee"), Message.of("f")))
                .hasMessage("a b: c [2Jd e; f");
    }
}
