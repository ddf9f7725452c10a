package org.chainrule.view.train;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.Network;
import org.chainrule.network.loss.L2;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Training;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.view.common.NumberRow;
import org.chainrule.view.common.NumberScale;
import org.chainrule.view.common.choice.Choices;
import org.chainrule.words.Words;

/** How the state that is looked at goes on: to change it lets a run branch off. */
public final class TrainControls extends ScrollPane {

  private static final NumberScale RATES = new NumberScale(1e-4, 100, true, false);
  private static final NumberScale SHARES = new NumberScale(0, 0.999, false, false);
  private static final NumberScale TINY = new NumberScale(1e-12, 1e-2, true, false);
  private static final NumberScale SIZES = new NumberScale(0, 1000, false, true);
  private static final NumberScale PENALTIES = new NumberScale(0, 1, false, false);
  private static final NumberScale WEIGHTS = new NumberScale(-2, 2, false, false);
  private static final NumberScale SEEDS = new NumberScale(0, 1e9, false, true);

  private final Training training;
  private final Settings settings;
  private final RunList runs;
  private final Choices<Optimiser> optimiser;
  private final NumberRow rate;
  private final NumberRow mu;
  private final NumberRow beta1;
  private final NumberRow beta2;
  private final NumberRow epsilon;
  private final NumberRow size;
  private final NumberRow seed;
  private final NumberRow penalty;
  private final NumberRow weight;
  private final DataControls data;

  /** Sets how runs go on. */
  public TrainControls(Training training, Settings settings) {
    this.training = training;
    this.settings = settings;
    runs = new RunList(training, settings);
    optimiser =
        new Choices<>(
            "train-optimiser",
            Words.of("train.control.optimiser"),
            Optimisers.all(),
            one -> Words.of("train.optimiser." + one.id()),
            one -> change(course -> new Course(one, course.rate(), course.batches())));
    rate =
        NumberRow.tall(
            "train-rate",
            Words.of("train.control.rate"),
            RATES,
            number -> change(now -> new Course(now.optimiser(), number, now.batches())));
    mu = constant("mu", SHARES, (now, number) -> new Momentum(number));
    beta1 = adam("beta1", SHARES, (now, b) -> new Adam(b, now.beta2(), now.epsilon()));
    beta2 = adam("beta2", SHARES, (now, b) -> new Adam(now.beta1(), b, now.epsilon()));
    epsilon = adam("epsilon", TINY, (now, e) -> new Adam(now.beta1(), now.beta2(), e));
    size = batch("size", SIZES, (now, number) -> new Batches((int) number, now.seed()));
    seed = batch("seed", SEEDS, (now, number) -> new Batches(now.size(), (long) number));
    penalty =
        NumberRow.bare(
            "train-penalty", Words.of("train.control.penalty"), PENALTIES, this::penalise);
    weight =
        NumberRow.bare(
            "train-weight", Words.of("train.picture.entry"), WEIGHTS, training::changeEntry);
    weight.explain(() -> Words.of("train.control.weight.tip"));
    data = new DataControls(training);
    setContent(all());
    setFitToWidth(true);
    setId("train-controls");
    getStyleClass().add("depth-controls");
    training.courseProperty().addListener(source -> show());
    training.lookProperty().addListener(source -> showNet());
    training.entryProperty().addListener(source -> showNet());
    settings.languageProperty().addListener(source -> showAgain());
    settings
        .writing()
        .choices()
        .values()
        .forEach(choice -> choice.addListener(source -> showNet()));
    show();
  }

  private VBox all() {
    Label heading = new Label(Words.of("train.control.course"));
    heading.getStyleClass().add("depth-heading");
    heading.setWrapText(true);
    Label hint = new Label(Words.of("train.control.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("train-hint");
    CheckBox logarithmic = new CheckBox(Words.of("train.control.logarithmic"));
    logarithmic.setId("train-logarithmic");
    logarithmic.setWrapText(true);
    logarithmic.selectedProperty().bindBidirectional(training.logarithmicProperty());
    VBox all =
        new VBox(
            runs,
            heading,
            optimiser,
            rate,
            mu,
            beta1,
            beta2,
            epsilon,
            size,
            seed,
            penalty,
            weight,
            hint,
            data,
            logarithmic);
    all.getStyleClass().add("depth-list");
    return all;
  }

  /** Lets the run that is looked at be given a name. */
  public void rename() {
    runs.rename();
  }

  private interface Rule<O> {
    Optimiser of(O now, double number);
  }

  private interface Batching {
    Batches of(Batches now, double number);
  }

  private interface Edit {
    Course of(Course now);
  }

  private Optional<String> change(Edit edit) {
    return training.change(edit::of);
  }

  private NumberRow constant(String name, NumberScale scale, Rule<Optimiser> rule) {
    return NumberRow.tall(
        "train-" + name,
        Words.of("train.control." + name),
        scale,
        number ->
            change(now -> new Course(rule.of(now.optimiser(), number), now.rate(), now.batches())));
  }

  private NumberRow adam(String name, NumberScale scale, Rule<Adam> rule) {
    return constant(
        name,
        scale,
        (now, number) -> rule.of(now instanceof Adam adam ? adam : Adam.USUAL, number));
  }

  private NumberRow batch(String name, NumberScale scale, Batching batching) {
    return NumberRow.bare(
        "train-" + name,
        Words.of("train.control." + name),
        scale,
        number ->
            change(
                now ->
                    new Course(now.optimiser(), now.rate(), batching.of(now.batches(), number))));
  }

  private void show() {
    Course now = training.courseProperty().get();
    optimiser.show(like(now.optimiser()));
    rate.show(now.rate());
    size.show(now.batches().size());
    seed.show(now.batches().seed());
    show(seed, now.batches().size() > 0);
    show(mu, now.optimiser() instanceof Momentum);
    if (now.optimiser() instanceof Momentum momentum) {
      mu.show(momentum.mu());
    }
    List.of(beta1, beta2, epsilon).forEach(row -> show(row, now.optimiser() instanceof Adam));
    if (now.optimiser() instanceof Adam adam) {
      beta1.show(adam.beta1());
      beta2.show(adam.beta2());
      epsilon.show(adam.epsilon());
    }
  }

  /** 0 takes the penalty away; one that there is keeps its half, or its whole. */
  private Optional<String> penalise(double lambda) {
    if (!(lambda >= 0) || Double.isInfinite(lambda)) {
      return Optional.of(Words.of("train.control.penalty.invalid"));
    }
    return training.changeNet(
        net ->
            new Network(
                net.layers(),
                net.loss(),
                net.batch(),
                Optional.of(new L2(lambda, net.penalty().map(L2::half).orElse(true)))
                    .filter(some -> lambda > 0)));
  }

  /** Another language may write numbers in another way. */
  private void showAgain() {
    show();
    showNet();
    data.showNumbers();
  }

  private void showNet() {
    training.lookProperty().get().ifPresent(this::showNet);
  }

  private void showNet(Look look) {
    Target at = training.entryProperty().get();
    penalty.show(look.state().network().penalty().map(L2::lambda).orElse(0.0));
    weight.call(Words.of("train.control.weight", Plain.of(EntryName.of(at, look, settings))));
    weight.show(look.trace().quantity(at.name()).get(at.row(), at.column()));
  }

  private static void show(NumberRow row, boolean shown) {
    row.setVisible(shown);
    row.setManaged(shown);
  }

  private static Optimiser like(Optimiser now) {
    return Optimisers.all().stream()
        .filter(one -> one.id().equals(now.id()))
        .findFirst()
        .orElse(now);
  }
}
