package org.chainrule.file.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.keys.Misunderstood;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.network.Variable;
import org.chainrule.network.loss.L2;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Change;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.PlannedRun;
import org.chainrule.study.train.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingKeyTest {

  private static final Variable W1 = new Variable(Variable.Role.WEIGHT, 1);
  private static final Variable B1 = new Variable(Variable.Role.BIAS, 1);

  private static Scenario scenario(String training) throws Exception {
    return ScenarioReader.read(
        """
        {"layers": [{"W": [[1, 2]], "b": [3], "activation": "identity"}], "loss": "mse",
         "x": [[1], [2]], "y": [[0]]%s}
        """
            .formatted(training.isEmpty() ? "" : ",\n \"training\": " + training),
        "net.json");
  }

  private static TrainingPlan plan(String training) throws Exception {
    return TrainingKey.of(scenario(training)).orElseThrow();
  }

  @Test
  void whatIsNotSaidIsAsOnTheCommandLine() throws Exception {
    assertThat(TrainingKey.of(scenario(""))).isEmpty();
    assertThat(plan("{}"))
        .isEqualTo(
            new TrainingPlan(
                List.of(new PlannedRun(new Course(new Sgd(), 0.01, new Batches(0, 42)), 100))));
  }

  @Test
  void readsTheNumbersOfARun() throws Exception {
    assertThat(
            plan(
                """
                {"optimiser": "adam", "beta2": 0.99, "rate": 1e-3, "batch": 16, "seed": -7,
                 "steps": 500, "name": "slow"}
                """))
        .isEqualTo(
            new TrainingPlan(
                List.of(
                    new PlannedRun(
                        "slow",
                        new Course(new Adam(0.9, 0.99, 1e-8), 0.001, new Batches(16, -7)),
                        500,
                        List.of()))));
  }

  /**
   * A change says what is other than before it, a run beside it what is other than in the first.
   */
  @Test
  void whatIsNotSaidFurtherInIsAsFurtherOut() throws Exception {
    TrainingPlan plan =
        plan(
            """
            {"optimiser": "momentum", "momentum": 0.5, "rate": 0.1, "batch": 2, "steps": 50,
             "changes": [{"at": 10, "rate": 0.2}, {"at": 20, "batch": null, "optimiser": "momentum",
                          "edits": {"W1": [[5, 6]], "b1": [7]}}],
             "beside": [{"rate": 9, "steps": 3, "name": "wild"}]}
            """);

    Batches two = new Batches(2, 42);
    assertThat(plan)
        .isEqualTo(
            new TrainingPlan(
                List.of(
                    new PlannedRun(
                        "",
                        new Course(new Momentum(0.5), 0.1, two),
                        50,
                        List.of(
                            new Change(10, new Course(new Momentum(0.5), 0.2, two), Map.of()),
                            new Change(
                                20,
                                new Course(Momentum.USUAL, 0.2, new Batches(0, 42)),
                                Map.of(
                                    W1,
                                    Matrix.of(new double[][] {{5, 6}}),
                                    B1,
                                    Matrix.column(7))))),
                    new PlannedRun("wild", new Course(new Momentum(0.5), 9, two), 3, List.of()))));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    TrainingPlan plan =
        new TrainingPlan(
            List.of(
                new PlannedRun(
                    "a \"b\"",
                    new Course(
                        new Adam(0.8, 0.95, 1e-300), 1.0 / 3, new Batches(5, Long.MIN_VALUE)),
                    77,
                    List.of(
                        new Change(
                            0,
                            new Course(new Sgd(), 0.25, Batches.WHOLE),
                            Map.of(
                                B1,
                                Matrix.column(-0.0),
                                W1,
                                Matrix.of(new double[][] {{1e-9, 2}}))),
                        new Change(77, new Course(Momentum.USUAL, 1, Batches.WHOLE), Map.of()))),
                new PlannedRun(new Course(new Sgd(), 2, Batches.WHOLE), 0)));
    Scenario scenario = TrainingKey.with(scenario("{\"rate\": 3}"), plan);

    assertThat(TrainingKey.of(scenario)).contains(plan);
    Scenario again = ScenarioReader.read(ScenarioWriter.toJson(scenario), "net.json");
    assertThat(TrainingKey.of(again)).contains(plan);
    assertThat(ScenarioWriter.toJson(again)).isEqualTo(ScenarioWriter.toJson(scenario));
    assertThat(TrainingKey.without(scenario)).isEqualTo(scenario(""));
  }

  /** A penalty is another one, or goes, from a step on; what says nothing of it leaves it. */
  @Test
  void aChangeMayBeOneOfThePenalty() throws Exception {
    TrainingPlan plan =
        plan(
            """
            {"changes": [{"at": 3, "l2": {"lambda": 0.1}}, {"at": 4, "rate": 2},
                         {"at": 5, "l2": {"half": false, "lambda": 1e-300}}, {"at": 6, "l2": null}]}
            """);

    assertThat(plan.first().changes())
        .extracting(Change::penalty)
        .containsExactly(
            Optional.of(new Change.NewPenalty(Optional.of(new L2(0.1, true)))),
            Optional.empty(),
            Optional.of(new Change.NewPenalty(Optional.of(new L2(1e-300, false)))),
            Optional.of(new Change.NewPenalty(Optional.empty())));
    Scenario scenario = TrainingKey.with(scenario(""), plan);
    String json = ScenarioWriter.toJson(scenario);
    assertThat(json).contains("\"l2\": {\"lambda\": 0.1, \"half\": true}").contains("\"l2\": null");
    assertThat(TrainingKey.of(ScenarioReader.read(json, "net.json"))).contains(plan);
  }

  @Test
  void looksAsAPersonWouldWriteIt() throws Exception {
    PlannedRun run =
        new PlannedRun(
            "",
            new Course(new Sgd(), 0.1, new Batches(2, 1)),
            30,
            List.of(new Change(20, new Course(new Sgd(), 0.2, Batches.WHOLE), Map.of())));
    String json =
        ScenarioWriter.toJson(
            TrainingKey.with(
                scenario(""), new TrainingPlan(List.of(run, new PlannedRun(run.course(), 5)))));

    assertThat(json)
        .endsWith(
            """
              "training": {
                "optimiser": "sgd",
                "rate": 0.1,
                "batch": 2,
                "seed": 1,
                "steps": 30,
                "changes": [
                  {
                    "at": 20,
                    "optimiser": "sgd",
                    "rate": 0.2,
                    "batch": null,
                    "seed": 0
                  }
                ],
                "beside": [
                  {
                    "optimiser": "sgd",
                    "rate": 0.1,
                    "batch": 2,
                    "seed": 1,
                    "steps": 5
                  }
                ]
              }
            }
            """);
  }

  @Test
  void savingLosesNothing() throws Exception {
    String training = "{\"note\": [1],   \"rate\": 0.50}";
    Scenario scenario = scenario(training);

    assertThat(ScenarioWriter.toJson(scenario)).contains("\"training\": " + training);
    assertThat(Misunderstood.of(scenario)).isEmpty();
    PlannedRun run = new PlannedRun(new Course(new Sgd(), 2, Batches.WHOLE), 1);
    assertThat(ScenarioWriter.toJson(TrainingKey.with(scenario, new TrainingPlan(List.of(run)))))
        .contains("\"note\": [1]")
        .contains("\"rate\": 2");
  }

  @Test
  void namesKeysThatAreLikelyMeant() throws Exception {
    assertThat(Misunderstood.of(scenario("{\"learning_rate\": 0.5, \"optimizer\": \"adam\"}")))
        .containsExactly(
            "training: \"learning_rate\" is not understood, so it changes nothing here;"
                + " is \"rate\" meant?",
            "training: \"optimizer\" is not understood, so it changes nothing here;"
                + " is \"optimiser\" meant?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3                                  | here should stand settings in curly brackets, not the number 3
          {'optimiser': 'sgdd'}              | there is no optimiser "sgdd"; known are sgd, momentum, adam
          {'rate': 0}                        | rate must be a finite number above 0, not 0.0
          {'rate': '0.1'}                    | in quotes
          {'momentum': 0.9}                  | sgd has no momentum
          {'optimiser': 'adam', 'beta1': 1}  | beta1 must be a number from 0 up to but not including 1
          {'batch': 0}                       | here should stand a whole number from 1 to 1000000, not 0
          {'seed': 1.5}                      | here should stand a whole number from -9223372036854775808
          {'steps': 1000001}                 | here should stand a whole number from 0 to 1000000
          {'changes': 3}                     | here should stand a list in square brackets
          {'changes': [{'rate': 1}]}         | "at"
          {'changes': [{'at': 101}]}         | changed at a step from 0 to 100, one after the other, not at 101
          {'changes': [{'at': 9},{'at': 8}]} | changed at a step from 9 to 100
          {'changes': [{'at': 1, 'edits': {'W0': [[1]]}}]} | "W0" is no weight or bias
          {'changes': [{'at': 1, 'edits': {'W1': [1]}}]}   | list
          {'changes': [{'at': 1, 'l2': 0.1}]}              | penalty
          {'changes': [{'at': 1, 'l2': {}}]}               | "lambda"
          {'changes': [{'at': 1, 'l2': {'lambda': -1}}]}   | -1
          {'beside': [{},{},{},{},{},{}]}    | at most 6 runs stand side by side
          """)
  void refusesWhatItCannotBe(String training, String reason) {
    assertThatThrownBy(() -> scenario(training.replace('\'', '"')))
        .hasMessageStartingWith("net.json")
        .hasMessageContaining("line 3")
        .hasMessageContaining(reason);
  }
}
