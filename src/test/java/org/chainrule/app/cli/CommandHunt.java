package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.file.lesson.LessonTexts;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.Texts;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;

/**
 * Command lines: each ends with a status that fits what was said, in one line if it failed; no file
 * is touched but the one that was asked for.
 */
public final class CommandHunt implements Hunt<List<String>> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 7;
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed();

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1",
          "2",
          "3",
          "1.5",
          "1e9",
          "abc",
          "99999999999",
          "NaN",
          "-Infinity",
          "0x10",
          "1e-400",
          "٣",
          "é",
          "a\u0000b",
          "a\nb",
          "\u001b[31m",
          "\uD83D",
          "\u202E",
          "--",
          "-",
          "@",
          "@x",
          "x=y",
          "=",
          ",",
          "z1",
          "yhat",
          "dl_dW1",
          "dl_dW1:1,1",
          "z1:0,0",
          "z1:99,99",
          "z1:1",
          "dl_dW9",
          "json",
          "text",
          "numerator",
          "rows",
          "columns",
          "light",
          "dark",
          "240x240",
          "300x300",
          "1x1",
          "9999999x9",
          "relu",
          "softmax",
          "relu,softmax",
          "sigmoid",
          "mse",
          "bce",
          "cross_entropy",
          "given",
          "he",
          "xavier",
          "in-out",
          "out-in",
          "1-2",
          "2-1",
          "x=1",
          "W1=x",
          "comma",
          "t=comma",
          "yes",
          "no",
          "open",
          "new",
          "one-hot",
          "species",
          ":1",
          "'",
          "\"",
          "\\",
          "$HOME",
          "*",
          "%s",
          "{0}",
          "${x}");

  private static final List<String> OPTIONS =
      List.of(
          "--format",
          "--layout",
          "--explain",
          "--cell",
          "--step",
          "--out",
          "--theme",
          "--size",
          "--force",
          "--into",
          "--samples",
          "--weights",
          "--place",
          "--biases",
          "--activations",
          "--loss",
          "--targets",
          "--classes",
          "--net",
          "--resize",
          "--delimiter",
          "--numbers",
          "--heading",
          "--index",
          "--x",
          "--y",
          "--help",
          "--version",
          "--deviation",
          "--scale",
          "--bias",
          "--seed",
          "--init",
          "--activation",
          "-h",
          "-V",
          "--no",
          "--form",
          "--out=");

  private static final List<String> COMMANDS =
      List.of("trace", "check", "render", "import", "depth", "lesson");

  private final Path folder;
  private final List<String> files;
  private final Set<Path> folders;
  private final Map<String, String> contents;

  /** A hunt in a folder of its own. */
  public CommandHunt(Path folder) throws IOException {
    this.folder = folder;
    write("good.json", Texts.GOOD);
    write("all.json", Texts.EVERYTHING);
    write(
        "xor.json",
        Texts.resource("/assets/scenarios/" + BundledScenarios.all().get(1).id() + ".json"));
    write("bad.json", Texts.GOOD.replace("relu", "rely"));
    write("cut.json", Texts.GOOD.substring(0, 50));
    write("empty.json", "");
    write("t.csv", "a,b,species\n1,2.5,red\n3,4,blue\n");
    write("w.txt", "W1 = [[1, 2], [3, 4]]\nb1 = [0.5, 1]\n");
    write("näme \u202e.json", Texts.GOOD);
    write("small.lesson.json", LessonTexts.everything());
    Files.createDirectory(folder.resolve("dir"));
    this.folders = Set.of(folder, folder.resolve("dir"));
    this.contents = contents();
    this.files = new ArrayList<>(contents.keySet());
    this.files.addAll(
        List.of("dir", "missing.json", "dir/none.json", "good.json/x", "n".repeat(300)));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        contents.put(folder.relativize(file).toString(), bytes);
      }
    }
    return contents;
  }

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public int inTheBuild() {
    return 80;
  }

  @Override
  public List<String> draw(Random random) {
    String command = random.nextInt(12) == 0 ? any(ODD, random) : any(COMMANDS, random);
    if (command.equals("render") && random.nextInt(3) > 0) {
      command = "trace";
    }
    List<String> line = new ArrayList<>(likely(command, random));
    for (int k = random.nextInt(MOST); k > 0; k--) {
      line.add(1 + random.nextInt(line.size()), argument(random));
    }
    if (random.nextInt(6) == 0) {
      line.remove(random.nextInt(line.size()));
    }
    return cheap(line);
  }

  /** A command line that is good. */
  private List<String> likely(String command, Random random) {
    return switch (command) {
      case "depth" -> List.of(command, "--networks", "3", "--depth", "5", "--threads", "1");
      case "render" ->
          List.of(
              command,
              file("good.json"),
              "--step",
              "z1",
              "--size",
              "240x240",
              "--out",
              out(random));
      case "lesson" -> List.of(command, file("small.lesson.json"));
      case "import" ->
          List.of(command, file(random.nextBoolean() ? "t.csv" : "w.txt"), "--out", out(random));
      default ->
          List.of(command, random.nextBoolean() ? file("good.json") : file(any(files, random)));
    };
  }

  private String argument(Random random) {
    String option = any(OPTIONS, random);
    String value = random.nextInt(4) == 0 ? file(any(files, random)) : any(ODD, random);
    return switch (random.nextInt(4)) {
      case 0 -> value;
      case 1 -> option;
      case 2 -> random.nextBoolean() ? file(any(files, random)) : "--out=" + out(random);
      default -> option.startsWith("--out") ? "--out=" + out(random) : option + "=" + value;
    };
  }

  /** What would write elsewhere, or count to a thousand million, is left out. */
  private List<String> cheap(List<String> line) {
    List<String> cheap = new ArrayList<>();
    for (String argument : line) {
      boolean elsewhere =
          !cheap.isEmpty()
              && cheap.get(cheap.size() - 1).equals("--out")
              && !argument.startsWith(folder.toString());
      if (!elsewhere) {
        cheap.add(argument);
      }
    }
    return cheap;
  }

  private String out(Random random) {
    return file(
        any(
            List.of(
                "out.png",
                "out.json",
                "out",
                "good.json",
                "dir",
                "dir/o.png",
                "t.csv",
                "no/o.png",
                "out.PNG"),
            random));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  @Override
  public Outcome judge(List<String> line) throws Exception {
    if (paintsAll(line) || !cheap(line).equals(line)) {
      return Outcome.REFUSED;
    }
    CommandRun run = CommandRun.of((told, lesson) -> Optional.empty(), line.toArray(String[]::new));
    Map<String, String> after = contents();
    try {
      require(run, line);
      requireUntouched(after, line);
    } finally {
      restore(after);
    }
    return run.status() == ExitStatus.GOOD ? Outcome.TAKEN : Outcome.REFUSED;
  }

  /** A folder of pictures takes seconds. */
  private static boolean paintsAll(List<String> line) {
    return line.stream().noneMatch(COMMANDS::contains)
        && line.stream().anyMatch(argument -> argument.startsWith("--out"));
  }

  private void require(CommandRun run, List<String> line) throws IOException {
    assertThat(run.status()).isBetween(ExitStatus.GOOD, ExitStatus.WRONG_USAGE);
    assertThat(run.out() + run.err())
        .doesNotContain("\tat ", "Exception", "org.chainrule", "NullPointer");
    for (String said : run.err().lines().toList()) {
      String message = said.replace(folder.toString(), "").replaceAll("n{300}", "n");
      Said.isName(message);
      Said.inOneLine(withoutThose(line, message));
    }
    if (run.status() != ExitStatus.GOOD && !line.contains("check") && !line.contains("import")) {
      assertThat(run.err()).isNotBlank();
    }
    if (run.status() == ExitStatus.WRONG_USAGE) {
      assertThat(run.err()).hasLineCount(1);
      assertThat(run.out()).isEmpty();
    }
    if (run.status() == ExitStatus.GOOD && run.out().startsWith("{")) {
      try (MappingIterator<Object> all = JSON.readerFor(Map.class).readValues(run.out())) {
        all.readAll();
      }
    }
  }

  /** What a person has said may look like anything. The longest first: others may be in it. */
  private static String withoutThose(List<String> line, String message) {
    String rest = message;
    List<String> all =
        line.stream()
            .flatMap(argument -> Stream.of(argument, argument.substring(argument.indexOf('=') + 1)))
            .sorted(LONGEST_FIRST)
            .toList();
    for (String argument : all) {
      rest = argument.isEmpty() ? rest : rest.replace(argument, "it");
    }
    return rest;
  }

  /** What was there is as it was, and what is new was named. */
  private void requireUntouched(Map<String, String> after, List<String> line) {
    boolean force = line.contains("--force");
    Set<String> changed = new TreeSet<>(after.keySet());
    changed.addAll(contents.keySet());
    changed.removeIf(name -> after.getOrDefault(name, "").equals(contents.getOrDefault(name, " ")));
    boolean lesson = line.contains("lesson");
    Set<String> asked =
        changed.stream()
            .map(name -> lesson ? Path.of(name).getParent().toString() : name)
            .collect(Collectors.toSet());
    assertThat(asked).hasSizeLessThan(2);
    for (String name : asked) {
      assertThat(line.stream().anyMatch(argument -> argument.endsWith(file(name))))
          .as(name)
          .isTrue();
    }
    for (String name : changed) {
      assertThat(!contents.containsKey(name) || force).as("written over: " + name).isTrue();
      assertThat(after).containsKey(name);
    }
  }

  /** A lesson's pictures may have got a folder of their own. */
  private void deleteIfNew(Path place) throws IOException {
    try (Stream<Path> rest = Files.list(place)) {
      if (folders.contains(place) || rest.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(place);
  }

  private void restore(Map<String, String> after) throws IOException {
    for (String name : after.keySet()) {
      if (!contents.containsKey(name)) {
        Files.delete(folder.resolve(name));
        deleteIfNew(folder.resolve(name).getParent());
      }
    }
    for (Map.Entry<String, String> file : contents.entrySet()) {
      if (!file.getValue().equals(after.get(file.getKey()))) {
        Files.write(
            folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  @Override
  public Stream<List<String>> smaller(List<String> line) {
    return Smaller.lists(line);
  }

  @Override
  public String show(List<String> line) {
    return line.stream()
        .map(argument -> "\"" + argument.replace(folder.toString(), "DIR") + "\"")
        .collect(Collectors.joining(", "));
  }
}
