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
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.PastedArrays;
import org.chainrule.edit.given.Filling;
import org.chainrule.file.arrays.ArrayFile;
import org.chainrule.file.arrays.ArrayFileHunt;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.fuzz.Spoiler;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.typed.TypedException;

/** Files and pasted texts with answers: they are taken in as a whole or not at all. */
public final class IntakeHunt implements Hunt<IntakeHunt.Given> {

  private static final int MOST_ROUNDS = 6;

  /**
   * What is taken in.
   *
   * @param seed of the net that is open, of what else is spoilt, and of the answers
   */
  public record Given(List<Path> names, List<byte[]> files, long seed) {}

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

  private final Path folder;
  private final List<Path> specimens =
      Stream.of("arrays", "arrays/text", "file/arrays")
          .map(name -> Path.of("src/test/resources/org/chainrule", name))
          .flatMap(IntakeHunt::files)
          .toList();

  /** A hunt that writes its files into a folder of its own. */
  public IntakeHunt(Path folder) {
    this.folder = folder;
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public int inTheBuild() {
    return 80;
  }

  /** All readings of all that was found are compared, in each round. */
  @Override
  public long mostBytes() {
    return 1_000_000_000;
  }

  @Override
  public Given draw(Random random) throws IOException {
    List<Path> names = new ArrayList<>();
    List<byte[]> files = new ArrayList<>();
    Spoiler spoiler = new Spoiler(random, ArrayFileHunt.SCRAPS);
    for (int k = random.nextInt(4) == 0 ? 2 : 1; k > 0; k--) {
      Path specimen = any(specimens, random);
      byte[] bytes = Files.readAllBytes(specimen);
      names.add(specimen.getFileName());
      files.add(random.nextInt(4) > 0 ? spoiler.bytes(bytes) : bytes);
    }
    return new Given(names, files, random.nextLong());
  }

  @Override
  public Outcome judge(Given given) throws IOException {
    Random random = new Random(given.seed());
    Optional<Scenario> open =
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new RandomNets(random).any());
    List<Found> found;
    try {
      found = found(given, random);
    } catch (ScenarioFileException | TypedException refused) {
      Said.inOneLine(refused.getMessage());
      return Outcome.REFUSED;
    }
    if (found.isEmpty()) {
      return Outcome.REFUSED;
    }
    walk(found, open, random);
    return Outcome.TAKEN;
  }

  private List<Found> found(Given given, Random random)
      throws IOException, ScenarioFileException, TypedException {
    List<Path> files = new ArrayList<>();
    for (int k = 0; k < given.names().size(); k++) {
      files.add(Files.write(folder.resolve(given.names().get(k)), given.files().get(k)));
    }
    List<Found> found =
        random.nextInt(4) == 0 ? pasted(given.files().get(0)) : ArrayFile.found(files);
    return random.nextBoolean() ? new FoundMutants(random).mutant(found) : found;
  }

  private static List<Found> pasted(byte[] file) throws TypedException {
    String text = new String(file, StandardCharsets.UTF_8);
    return PastedArrays.read(text, "pasted text", "pasted");
  }

  private static void walk(List<Found> found, Optional<Scenario> open, Random random) {
    Answers answers = Answers.NONE;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      org.chainrule.intake.Outcome outcome = Intake.of(found, open, answers, Filling.ZEROS);
      Requirements.require(outcome);
      outcome.problems().forEach(Said::inOneLine);
      if (open.isPresent() && outcome.result().isPresent()) {
        Requirements.requireOneStep(open.get(), outcome.result().get());
      }
      answers = answered(outcome, answers, random);
    }
  }

  private static Answers answered(
      org.chainrule.intake.Outcome outcome, Answers answers, Random random) {
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

  @Override
  public Stream<Given> smaller(Given given) {
    Stream<Given> files =
        Smaller.bytes(given.files().get(0))
            .map(
                bytes -> {
                  List<byte[]> changed = new ArrayList<>(given.files());
                  changed.set(0, bytes);
                  return new Given(given.names(), changed, given.seed());
                });
    Stream<Given> seeds =
        LongStream.range(0, 20).mapToObj(k -> new Given(given.names(), given.files(), k));
    return given.seed() < 20 ? files : Stream.concat(seeds, files);
  }

  @Override
  public String show(Given given) {
    StringBuilder shown = new StringBuilder("seed " + given.seed());
    for (int k = 0; k < given.names().size(); k++) {
      String text = new String(given.files().get(k), StandardCharsets.UTF_8);
      shown.append("\n--- ").append(given.names().get(k)).append('\n').append(text);
    }
    return shown.toString();
  }
}
