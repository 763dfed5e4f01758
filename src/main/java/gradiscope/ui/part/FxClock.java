package gradiscope.ui.part;

import gradiscope.live.FrameClock;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/// Ticks with the toolkit's frames, from the first listener on.
public final class FxClock implements FrameClock {
    private final List<Runnable> ticks = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick();
        }
    };

    @Override
    public Runnable onTick(Runnable tick) {
        if (ticks.isEmpty()) {
            timer.start();
        }
        ticks.add(tick);
        return () -> forget(tick);
    }

    private void forget(Runnable tick) {
        ticks.remove(tick);
        if (ticks.isEmpty()) {
            timer.stop();
        }
    }

    private void tick() {
        List.copyOf(ticks).forEach(Runnable::run);
    }
}
