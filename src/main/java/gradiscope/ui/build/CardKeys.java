package gradiscope.ui.build;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keys do on the card of a layer.
final class CardKeys {
    /// What the keys ask for that is not a change of the network.
    interface Asks {
        /// What is to be put into a gap.
        void insert(int gap);

        /// Where the output of a layer is to be added.
        void connect(int source);
    }

    private final NetworkCommands commands;
    private final Asks asks;

    CardKeys(NetworkCommands commands, Asks asks) {
        this.commands = commands;
        this.asks = asks;
    }

    void wire(LayerCard card) {
        card.node().addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            boolean isTyping = e.getTarget() instanceof TextField;
            if (!isTyping && press(e, card)) {
                e.consume();
            }
        });
        card.node().addEventHandler(KeyEvent.KEY_TYPED, e -> {
            if (!(e.getTarget() instanceof TextField)) {
                type(e, card);
            }
        });
    }

    private static void type(KeyEvent e, LayerCard card) {
        String typed = e.getCharacter();
        boolean plain = !e.isControlDown() && !e.isAltDown() && typed.length() == 1;
        if (plain && Character.isDigit(typed.charAt(0))) {
            card.size().type(typed);
        } else if (plain && typed.equals("+")) {
            card.size().step(1);
        } else if (plain && typed.equals("-")) {
            card.size().step(-1);
        }
    }

    private boolean press(KeyEvent e, LayerCard card) {
        if (e.isShortcutDown()) {
            return withControl(e.getCode(), card);
        }
        int i = card.index();
        switch (e.getCode()) {
            case UP -> move(e.isAltDown(), i, -1);
            case DOWN -> move(e.isAltDown(), i, 1);
            case DELETE, BACK_SPACE -> commands.remove(i);
            case INSERT -> asks.insert(i + 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyCode code, LayerCard card) {
        int i = card.index();
        switch (code) {
            case ENTER -> asks.insert(i + 1);
            case C -> commands.copy(i);
            case V -> commands.paste(i + 1);
            case D -> commands.duplicate(i);
            case L -> asks.connect(i);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The layer itself, or the selection.
    private void move(boolean layer, int index, int by) {
        if (layer) {
            commands.move(index, by < 0 ? index - 1 : index + 2);
        } else {
            commands.select(index + by);
        }
    }
}
