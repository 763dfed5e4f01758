package gradiscope.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Value;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumeralsTest {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final Value.Real ANY = new Value.Real(-NONE, NONE, -NONE, NONE);
    private static final Value.Whole FEW = new Value.Whole(1, 64);

    private final Numerals english = new Numerals(Words.in(Language.ENGLISH));
    private final Numerals german = new Numerals(Words.in(Language.GERMAN));

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1e-5, 1e-5",
        "1e-8, 1e-8",
        "0.999, 0.999",
        "1000000, 1e6",
        "123456, 123456",
        "-2.5, -2.5",
        "0, 0",
        "-0.0, 0",
        "6.02e23, 6.02e23",
        "4.9e-324, 4.9e-324"
    })
    void writesANumberShortlySoThatItReadsBackTheSame(double number, String text) {
        String written = english.text(number);
        assertThat(english.read(ANY, written)).contains(number == 0 ? 0.0 : number);
        if (Math.abs(number) < 1e6) {
            assertThat(written).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NaN", "Infinity", "0x10", "1d", "1,5", "1e", "e5", "1 000", "--1", "1e999"})
    void takesNothingElseForARealNumber(String text) {
        assertThat(english.read(ANY, text)).isEmpty();
        assertThat(english.refusal(ANY, text)).endsWith("use a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65", "3.0", "1e1", "99999999999999999999", "x"})
    void takesNothingElseForAWholeNumber(String text) {
        assertThat(english.read(FEW, text)).isEmpty();
        assertThat(english.refusal(FEW, text))
                .isEqualTo("“" + text + "” is not accepted: use a whole number from 1 to 64");
    }

    @Test
    void givesWholeNumbersAsTheRecordTakesThem() {
        assertThat(english.read(FEW, " 64 ")).contains(64);
        assertThat(english.read(new Value.Whole(Long.MIN_VALUE, Long.MAX_VALUE), "64"))
                .contains(64L);
    }

    @Test
    void aGermanMayWriteAComma() {
        assertThat(german.read(ANY, "0,5")).contains(0.5);
        assertThat(german.read(ANY, "0.5")).contains(0.5);
        assertThat(german.read(ANY, "1.000,5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0.1; 0,1", "-2.5; -2,5", "16; 16", "6.02e23; 6,02e23", "1e-8; 1e-8"})
    void aGermanFieldHasACommaAndReadsBackTheSame(double number, String text) {
        assertThat(german.text(number)).isEqualTo(text);
        assertThat(german.read(ANY, german.text(number))).contains(number);
        assertThat(german.text(16)).isEqualTo("16");
    }

    @Test
    void saysEveryLimit() {
        assertThat(english.accepted(new Value.Real(-NONE, 1, 0, NONE))).isEqualTo("a number, more than 0, at most 1");
        assertThat(english.accepted(new Value.Real(0, NONE, -NONE, 1))).isEqualTo("a number, at least 0, less than 1");
        assertThat(german.accepted(new Value.Whole(1, Integer.MAX_VALUE))).isEqualTo("eine ganze Zahl ab 1");
        assertThat(german.accepted(new Value.Real(0.5, NONE, -NONE, NONE))).endsWith("0,5");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 1, 0.2",
        "0.2, 1, 0.5",
        "0.5, 1, 1.0",
        "0.1, -1, 0.05",
        "1, -1, 0.5",
        "0.3, 1, 0.5",
        "0.3, -1, 0.2",
        "1e-5, -1, 5e-6",
        "0.02, 3, 0.2",
        "-0.5, 1, -0.2",
        "-0.5, -1, -1"
    })
    void theArrowsClimbOneTwoFive(double now, int by, double next) {
        assertThat(Nudge.of(ANY, now, by)).contains(next);
    }

    @Test
    void theArrowsStayWithinTheRange() {
        assertThat(Nudge.of(FEW, 60, 10)).contains(64);
        assertThat(Nudge.of(FEW, 64, 1)).isEmpty();
        assertThat(Nudge.of(new Value.Real(0, 0.1, -NONE, NONE), 0.1, 1)).isEmpty();
    }
}
