package gradiscope.figure.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.figure.Toolkit;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Words take as much room in a file as the toolkit gives them.
final class TypefaceTest {
    @ParameterizedTest
    @EnumSource
    void aLineIsAsLongAsInTheWindow(Typeface face) {
        for (String words :
                new String[] {"AVATAR To, step 1,200", "θ(α) = (1 − α) θ₀ + α θ₁, 1.37·10⁻¹⁶", "f", "→ ≥ Δ"}) {
            double shown = Toolkit.offScreen().call(() -> {
                Text text = new Text(words);
                text.setFont(Font.font(face.family(), 20));
                return text.getLayoutBounds().getWidth();
            });
            assertThat(face.length(words) * 20).as(words).isCloseTo(shown, within(0.02));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasWhatPicturesAreWrittenWith(Typeface face) {
        "0123456789.,−+·%=()[]{}/|:;?!'\"αβγδεθλμνσΔΣ∞√≤≥≠≈±×→←↑↓‖∂⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂äöüßÄÖÜ„“–…"
                .codePoints()
                .forEach(letter -> assertThat(face.glyph(letter).own())
                        .as(Character.toString(letter))
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void drawsWhatItLacksInAnotherFace(Typeface face) {
        assertThat(face.glyph('中').own()).isFalse();
        assertThat(face.glyph('中').advance()).isPositive();
    }
}
