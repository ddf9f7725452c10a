package org.chainrule.app.window;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Our scene and the floor in turns in one window, so that a busy computer slows both and neither is
 * drawn over the other: first until their figures stand, then at full speed, and then as fast as a
 * person presses keys.
 */
final class Race {

  private static final int PASS = 15;
  private static final int SETTLING = 5;
  private static final int ROUND = 4 * PASS;
  private static final int LEAST_ROUNDS = 6;
  private static final int MOST_ROUNDS = 40;
  private static final int ROUNDS_COMPARED = 3;
  private static final double STANDING = 0.97;
  private static final int KEYS = 600;
  private static final int HUMAN_KEYS = 90;
  private static final long HUMAN_PAUSE = 150;

  private final String name;
  private final KeyTimer timer;
  private final Stage stage;
  private final Scene scene;
  private final Supplier<KeyEvent> keys;
  private final List<Double> warmth = new ArrayList<>();
  private Floor floor;

  /** A key of ours and whether it was Home, with the same key of the floor. */
  private record Pair(boolean home, Timing ours, Timing floor) {}

  /**
   * Creates a race.
   *
   * @param keys the keys of our window, one after another; asked in the UI thread
   */
  Race(String name, KeyTimer timer, Stage stage, Supplier<KeyEvent> keys) {
    this.name = name;
    this.timer = timer;
    this.stage = stage;
    this.scene = stage.getScene();
    this.keys = keys;
  }

  /** Runs it and prints its figures. */
  void run() throws InterruptedException {
    System.out.println(name + ": " + makeFloor());
    int rounds = 0;
    while (rounds < LEAST_ROUNDS || rounds < MOST_ROUNDS && !stand()) {
      List<Pair> round = laps(ROUND, 0);
      warmth.add(Figures.of(round.stream().map(Pair::ours).toList(), Timing::computing, 0.5));
      rounds++;
    }
    System.out.printf("    after %d keys of warm-up%n", rounds * ROUND);
    report("full speed", laps(KEYS, 0));
    report("every 150 ms", laps(HUMAN_KEYS, HUMAN_PAUSE));
  }

  /** Whether the last rounds took no less of the processor than those before. */
  private boolean stand() {
    int count = warmth.size();
    return recent(count) >= STANDING * recent(count - ROUNDS_COMPARED);
  }

  private double recent(int end) {
    return Figures.median(
        warmth.subList(end - ROUNDS_COMPARED, end).stream().mapToDouble(w -> w).toArray());
  }

  private String makeFloor() throws InterruptedException {
    Pixels[] pixels = new Pixels[1];
    KeyTimer.onFx(() -> pixels[0] = new Pixels(scene));
    long[] changed = new long[2];
    long[] rendered = new long[2];
    int[] counts = new int[2];
    for (int k = 0; k < 2 * PASS; k++) {
      boolean[] home = new boolean[1];
      timer.timed(() -> noted(home));
      int kind = home[0] ? 1 : 0;
      rendered[kind] += rendered();
      KeyTimer.onFx(() -> changed[kind] += pixels[0].changed());
      counts[kind]++;
    }
    long usual = changed[0] / Math.max(1, counts[0]);
    long ofHome = counts[1] == 0 ? usual : changed[1] / counts[1];
    KeyTimer.onFx(() -> floor = new Floor(usual, ofHome));
    double all = scene.getWidth() * scene.getHeight() / 100;
    return String.format(
        "a key changes %.1f %% of the pixels, and %.1f %% are rendered",
        usual / all, rendered[0] / Math.max(1, counts[0]) / all);
  }

  private KeyEvent noted(boolean[] home) {
    KeyEvent key = keys.get();
    home[0] = key.getCode() == KeyCode.HOME;
    return key;
  }

  private long rendered() throws InterruptedException {
    long[] count = new long[1];
    CountDownLatch done = new CountDownLatch(1);
    Toolkit.getToolkit()
        .addRenderJob(
            new RenderJob(
                () -> {
                  count[0] = RenderedArea.ofLastFrame(scene);
                  done.countDown();
                }));
    done.await();
    return count[0];
  }

  /** In turns a pass of ours and one of the floor. */
  private List<Pair> laps(int keyCount, long pause) throws InterruptedException {
    List<Pair> pairs = new ArrayList<>();
    while (pairs.size() < keyCount) {
      show(scene);
      List<Timing> ours = new ArrayList<>();
      List<Boolean> homes = new ArrayList<>();
      for (int k = -SETTLING; k < PASS; k++) {
        Thread.sleep(pause);
        boolean[] home = new boolean[1];
        ours.add(timer.timed(() -> noted(home)));
        homes.add(home[0]);
      }
      show(floor.scene());
      for (int k = 0; k < SETTLING + PASS; k++) {
        Thread.sleep(pause);
        KeyCode code = homes.get(k) ? KeyCode.HOME : KeyCode.RIGHT;
        Timing least = timer.timedAtOnce(KeyTimer.pressed(code, false));
        if (k >= SETTLING) {
          pairs.add(new Pair(homes.get(k), ours.get(k), least));
        }
      }
    }
    return pairs;
  }

  private void show(Scene wanted) throws InterruptedException {
    KeyTimer.onFx(() -> stage.setScene(wanted));
  }

  private void report(String how, List<Pair> pairs) {
    report(how, pairs, pair -> !pair.home);
    if (pairs.stream().anyMatch(Pair::home)) {
      report(how + ", Home", pairs, Pair::home);
    }
  }

  private void report(String how, List<Pair> all, Predicate<Pair> which) {
    List<Pair> pairs = all.stream().filter(which).toList();
    List<Timing> ours = pairs.stream().map(Pair::ours).toList();
    List<Timing> least = pairs.stream().map(Pair::floor).toList();
    System.out.printf("    %-18s %s%n", how, Figures.beside(ours, least));
  }
}
