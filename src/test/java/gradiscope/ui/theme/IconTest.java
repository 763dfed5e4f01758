package gradiscope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

final class IconTest {
    private static final Words WORDS = Words.in(Language.GERMAN);

    @ParameterizedTest
    @EnumSource
    void hasAPictureAndAName(Icon icon) {
        Toolkit.offScreen().call(() -> {
            Node node = icon.node(WORDS);
            assertThat(((FontIcon) node).getText()).hasSize(1);
            assertThat(node.getAccessibleText()).isEqualTo(icon.title(WORDS)).isNotBlank();
            return true;
        });
    }

    @Test
    void noTwoLookOrReadTheSame() {
        Toolkit.offScreen().call(() -> {
            Set<String> pictures = new HashSet<>();
            Set<String> titles = new HashSet<>();
            for (Icon icon : Icon.values()) {
                assertThat(pictures.add(((FontIcon) icon.beside()).getText()))
                        .as(icon.name())
                        .isTrue();
                assertThat(titles.add(icon.title(WORDS))).as(icon.name()).isTrue();
            }
            return true;
        });
    }

    @Test
    void aButtonThatChangesItsMeaningSaysSo() {
        Toolkit.offScreen().call(() -> {
            Button button = Icon.PLAY.button(WORDS);
            assertThat(button.getAccessibleText()).isEqualTo("Abspielen");
            assertThat(button.getTooltip().getText()).isEqualTo("Abspielen");
            Icon.PAUSE.put(button, "Anhalten");
            assertThat(button.getAccessibleText()).isEqualTo("Anhalten");
            assertThat(button.getStyleClass()).containsOnlyOnce("icon-button");
            return true;
        });
    }
}
