package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.edit.RandomEdits;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.scenario.ScenarioHunt;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Work;
import org.chainrule.session.settings.Settings;

/**
 * All that a person can do with a pass, in any order: what is shown is the pass of the net that is
 * there, what is saved is that net, undoing all leads back, and nothing fails inside.
 */
public final class SessionHunt implements Hunt<SessionHunt.Deeds> {

  private static final int MOST = 30;
  private static final int KINDS = 24;

  /**
   * What is done.
   *
   * @param steps what a step does, drawn from its number for what is there then
   */
  public record Deeds(long net, List<Long> steps) {}

  private final Path folder;
  private final ScenarioHunt files;

  /** A hunt that saves into a folder of its own. */
  public SessionHunt(Path folder) throws Exception {
    this.folder = folder;
    this.files = new ScenarioHunt();
  }

  @Override
  public String name() {
    return "session";
  }

  @Override
  public int inTheBuild() {
    return 20;
  }

  @Override
  public Deeds draw(Random random) {
    return new Deeds(random.nextInt(10_000), random.longs(MOST).boxed().toList());
  }

  @Override
  public Outcome judge(Deeds deeds) throws Exception {
    Person person = new Person(RandomNets.small(deeds.net()));
    boolean refused = false;
    for (long step : deeds.steps()) {
      person.session.notices().dismissProblem();
      person.does(new Random(step), step);
      person.requireSound(new Random(step));
      refused = person.session.notices().problemProperty().get().isPresent();
    }
    person.undoesAll();
    person.requireSound(new Random(deeds.net()));
    return refused ? Outcome.REFUSED : Outcome.TAKEN;
  }

  /** One who has a window. */
  private final class Person {

    private final Settings settings = new Settings();
    private final Session session;
    private final Nudging nudging;
    private final Descending descending;
    private final Checking checking;
    private final List<Throwable> failures = new ArrayList<>();
    private Scenario opened;

    Person(Scenario first) {
      opened = first;
      session = new Session(first, settings, Runnable::run, Runnable::run);
      session
          .notices()
          .logFailures(
              new Work(Runnable::run, Runnable::run),
              failure -> {
                failures.add(failure);
                return Optional.empty();
              });
      nudging = new Nudging(session, Runnable::run, Runnable::run);
      descending = new Descending(session, Runnable::run, Runnable::run);
      checking = new Checking(session, Runnable::run, Runnable::run);
    }

    void does(Random random, long step) throws Exception {
      switch (random.nextInt(KINDS)) {
        case 0, 1 -> session.stepping().next();
        case 2 -> session.stepping().back();
        case 3 -> session.stepping().goTo(random.nextInt(session.stepping().count() + 1));
        case 4 -> session.stepping().goToEnd();
        case 5 -> session.stepping().nextOnSpine();
        case 6, 7 -> session.pointing().select(target(random));
        case 8 -> session.pointing().moveSelection(random.nextInt(3) - 1, random.nextInt(3) - 1);
        case 9 -> session.pointing().moveSample(random.nextBoolean() ? 1 : -1);
        case 10, 11, 12 -> session.editing().apply(new RandomEdits(step).next(net()));
        case 13 -> session.editing().drag(new RandomEdits(step).next(net()));
        case 14 -> session.editing().undo();
        case 15 -> session.editing().redo();
        case 16 -> session.lenses().show(any(List.of(Lens.values()), random));
        case 17 -> session.lenses().moveUnit(random.nextInt(3) - 1);
        case 18 -> nudges(random);
        case 19 -> descends(random);
        case 20 -> checks(random);
        case 21 -> saves();
        case 22 -> opens(random);
        default -> session.pointing().hover(Optional.of(target(random)));
      }
    }

    private void nudges(Random random) {
      nudging.activeProperty().set(true);
      nudging.selectNearest();
      nudging.setEpsilon(random.nextGaussian()).ifPresent(Said::inOneLine);
      switch (random.nextInt(4)) {
        case 0 -> nudging.zoomIn();
        case 1 -> nudging.zoomOut();
        case 2 -> nudging.fit();
        default -> nudging.apply();
      }
      nudging.activeProperty().set(random.nextBoolean());
    }

    private void descends(Random random) {
      descending.activeProperty().set(true);
      descending.setRate(Math.pow(10, random.nextInt(7) - 4)).ifPresent(Said::inOneLine);
      descending.takeStep();
      descending.activeProperty().set(random.nextBoolean());
    }

    private void checks(Random random) {
      if (random.nextBoolean()) {
        checking.checkAll();
      } else {
        checking.checkSelected();
      }
    }

    private void saves() throws IOException {
      Path file = folder.resolve("net.json");
      Scenario saved = net();
      session
          .document()
          .saveAs(file, result -> assertThat(result).isInstanceOf(SaveResult.Saved.class));
      assertThat(ScenarioFile.open(file).scenario()).isEqualTo(saved);
      assertThat(session.document().unsavedProperty().get()).isFalse();
      Files.delete(file);
      assertThat(folder).isEmptyDirectory();
    }

    /** Opens a file that may be spoilt; then the net that was there stays. */
    private void opens(Random random) throws IOException {
      Path file = Files.write(folder.resolve("other.json"), files.draw(random));
      Scenario before = net();
      try {
        session.opener().open(file);
        boolean refused = session.notices().problemProperty().get().isPresent();
        Scenario expected =
            refused ? before : ScenarioReader.read(Files.newInputStream(file), "other.json");
        assertThat(net()).isEqualTo(expected);
        opened = refused ? opened : net();
      } finally {
        Files.delete(file);
      }
    }

    private Target target(Random random) {
      Trace trace = session.traceProperty().get();
      Quantity quantity = any(List.copyOf(trace.quantities()), random);
      int row = random.nextInt(quantity.rows());
      return random.nextInt(4) == 0
          ? Target.whole(quantity.name())
          : Target.cell(quantity.name(), row, random.nextInt(quantity.columns()));
    }

    private Scenario net() {
      return session.scenarioProperty().get();
    }

    void undoesAll() {
      session.editing().seal();
      while (session.editing().historyProperty().get().canUndo()) {
        session.editing().undo();
      }
      assertThat(net()).isEqualTo(opened);
    }

    void requireSound(Random random) {
      assertThat(failures).isEmpty();
      session.notices().problemProperty().get().map(this::withoutFolder).ifPresent(Said::inOneLine);
      session.notices().newsProperty().get().map(this::withoutFolder).ifPresent(Said::inOneLine);
      assertThat(session.editing().isShown()).isTrue();
      Trace shown = session.traceProperty().get();
      requireFresh(shown, random);
      assertThat(session.stepping().cursor()).isBetween(0, session.stepping().count());
      assertThat(session.pointing().sampleProperty().get())
          .isBetween(0, net().sample().count() - 1);
      session.pointing().selectionProperty().get().ifPresent(target -> requireThere(target, shown));
      Lens lens = session.lenses().lensProperty().get();
      lens.sheet().ifPresent(sheet -> sheet.of(session.explainer(), session.lenses().focus()));
      session.editing().labels();
    }

    private String withoutFolder(String message) {
      return message.replace(folder.toString(), "");
    }

    /** What an edit leaves of the pass before is the same as a pass that is run anew. */
    private void requireFresh(Trace shown, Random random) {
      Trace fresh = Pass.run(net());
      assertThat(shown.steps()).hasSameSizeAs(fresh.steps());
      for (int k = 0; k < 3; k++) {
        Step step = any(fresh.steps(), random);
        assertThat(shown.quantity(step.name()).value())
            .as(step.name().id())
            .isEqualTo(step.result().value());
      }
    }

    private void requireThere(Target target, Trace shown) {
      Optional<Quantity> quantity = shown.find(target.name());
      assertThat(quantity).as(target.toString()).isPresent();
      if (target.isCell()) {
        assertThat(target.row()).isLessThan(quantity.get().rows());
        assertThat(target.column()).isLessThan(quantity.get().columns());
      }
    }
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  @Override
  public Stream<Deeds> smaller(Deeds deeds) {
    return Smaller.lists(deeds.steps()).map(steps -> new Deeds(deeds.net(), steps));
  }

  @Override
  public String show(Deeds deeds) {
    StringBuilder shown = new StringBuilder(deeds.toString());
    for (long step : deeds.steps()) {
      shown.append("\nkind ").append(new Random(step).nextInt(KINDS));
    }
    return shown.toString();
  }
}
