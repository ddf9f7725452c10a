package org.chainrule.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.PastedArrays;
import org.chainrule.edit.given.Filling;
import org.chainrule.file.arrays.ArrayFile;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is in a file or a pasted text, and whatever is answered, is taken in as a whole or not
 * at all. The same mutations run in every build; {@code -Dchainrule.intake.files=100000} runs more.
 */
@Timeout(value = 5, unit = java.util.concurrent.TimeUnit.MINUTES)
class IntakeFuzzTest {

  private static final long FILES = Long.getLong("chainrule.intake.files", 400);
  private static final int MOST_ROUNDS = 6;

  private static final List<Path> SPECIMENS =
      Stream.of("arrays", "arrays/text", "file/arrays")
          .map(folder -> Path.of("src/test/resources/org/chainrule", folder))
          .flatMap(IntakeFuzzTest::files)
          .toList();

  /** Answers that nobody offered. */
  private static final List<String> INVENTED =
      List.of(
          "",
          "none",
          "x",
          "y",
          "xy",
          "W1",
          "b2",
          "W9",
          "rows",
          "columns",
          "open",
          "new",
          "yes",
          "no",
          "0",
          "1",
          "comma",
          "point",
          "1-2",
          "2",
          ":1,:2",
          "9-1",
          "relu",
          "relu,softmax",
          "softmax,softmax,softmax",
          "mse",
          "cross_entropy",
          "in-out",
          "one-hot",
          "?",
          "\n");

  @TempDir private static Path folder;

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Long> seeds() {
    return LongStream.range(0, FILES).boxed();
  }

  @ForAll("seeds")
  void filesAreTakenInAsAWholeOrNotAtAll(Long seed) throws IOException {
    Random random = new Random(seed);
    List<Found> found = found(random);
    if (!found.isEmpty()) {
      walk(found, open(random), random);
    }
  }

  private static List<Found> found(Random random) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int k = random.nextInt(4) == 0 ? 2 : 1; k > 0; k--) {
      Path specimen = any(SPECIMENS, random);
      byte[] bytes = Files.readAllBytes(specimen);
      boolean spoilt = random.nextInt(4) > 0;
      byte[] written = spoilt ? new FileMutants(random).mutant(bytes) : bytes;
      files.add(Files.write(folder.resolve(specimen.getFileName()), written));
    }
    try {
      List<Found> found = random.nextInt(4) == 0 ? pasted(files.get(0)) : ArrayFile.found(files);
      return random.nextBoolean() ? new FoundMutants(random).mutant(found) : found;
    } catch (ScenarioFileException | TypedException refused) {
      return List.of();
    }
  }

  private static List<Found> pasted(Path file) throws IOException, TypedException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return PastedArrays.read(text, "pasted text", "pasted");
  }

  private static Optional<Scenario> open(Random random) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new RandomNets(random).any());
  }

  private static void walk(List<Found> found, Optional<Scenario> open, Random random) {
    Answers answers = Answers.NONE;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Outcome outcome = Intake.of(found, open, answers, Filling.ZEROS);
      Requirements.require(outcome);
      if (open.isPresent() && outcome.result().isPresent()) {
        Requirements.requireOneStep(open.get(), outcome.result().get());
      }
      answers = answered(outcome, answers, random);
    }
  }

  private static Answers answered(Outcome outcome, Answers answers, Random random) {
    if (random.nextInt(5) == 0 || outcome.questions().isEmpty()) {
      Topic topic = any(List.of(Topic.values()), random);
      String about = topic.isAboutOne() ? any(outcome.items(), random).found().id() : Answers.ALL;
      return answers.with(topic, about, any(INVENTED, random));
    }
    List<Question> open = outcome.open();
    Question question = any(open.isEmpty() ? outcome.questions() : open, random);
    return any(question.options(), random).answers();
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
