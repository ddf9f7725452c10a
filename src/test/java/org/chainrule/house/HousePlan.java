package org.chainrule.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * The walls between the packages, as rules.
 *
 * @param root the package that the house stands in: the program's, or that of bad examples
 */
public record HousePlan(String root) {

  private static final List<String> PLAIN_JAVA =
      List.of(
          "java.io..",
          "java.lang..",
          "java.math..",
          "java.net..",
          "java.nio..",
          "java.text..",
          "java.time..",
          "java.util..");
  private static final List<String> FUNCTIONS = List.of("org.apache.commons.numbers..");
  private static final List<String> EJML = List.of("org.ejml..");
  private static final List<String> JACKSON = List.of("com.fasterxml.jackson..");
  private static final List<String> TABLES = List.of("org.apache.commons.csv..");
  private static final List<String> PDFBOX = List.of("org.apache.pdfbox..", "org.apache.fontbox..");
  private static final List<String> DIGESTS = List.of("java.security..");

  /** Java describes a picture by a tree of the DOM. */
  private static final List<String> AWT = List.of("java.awt..", "javax.imageio..", "org.w3c.dom..");

  private static final List<String> TYPESETTING = List.of("org.scilab.forge.jlatexmath..");
  private static final List<String> JAVAFX = List.of("javafx..");
  private static final List<String> JAVAFX_BASE =
      List.of("javafx.beans..", "javafx.collections..", "javafx.event..", "javafx.util..");
  private static final List<String> ICONS = List.of("org.kordamp.ikonli..", "atlantafx..");

  /** The only classes that may speak of colours of a toolkit. */
  private static final String BACKENDS =
      ".*\\.drawing\\.(surface\\.(FormulaPictures|Java2dDrawing)"
          + "|text\\.OutlineGraphics)(\\$.*)?";

  /** Java2D asks it for the black and white that every graphics context starts with. */
  private static final String RECORDER = ".*\\.drawing\\.text\\.OutlineGraphics";

  /** What asks for the default locale unless it is given one. */
  private static final Set<String> LOCALE_DEPENDENT =
      Set.of(
          "String.format",
          "String.formatted",
          "String.toLowerCase",
          "String.toUpperCase",
          "PrintStream.printf",
          "PrintStream.format",
          "NumberFormat.getInstance",
          "NumberFormat.getNumberInstance",
          "NumberFormat.getPercentInstance",
          "NumberFormat.getIntegerInstance",
          "DateTimeFormatter.ofPattern",
          "DateTimeFormatter.ofLocalizedDate",
          "DateTimeFormatter.ofLocalizedTime",
          "DateTimeFormatter.ofLocalizedDateTime",
          "Collator.getInstance",
          "BreakIterator.getLineInstance",
          "BreakIterator.getWordInstance",
          "BreakIterator.getCharacterInstance");

  private static final String COLOURS = "(javafx\\.scene\\.paint|java\\.awt)\\.Color";

  /** What each package may touch, from the cellar to the roof; {@code app} may touch everything. */
  private static final Map<String, Wall> WALLS = walls();

  private record Wall(List<String> own, List<String> libraries) {}

  private static Map<String, Wall> walls() {
    Map<String, Wall> walls = new LinkedHashMap<>();
    walls.put("algebra", wall("", EJML));
    walls.put("words", wall(""));
    walls.put("typed", wall("algebra"));
    walls.put("arrays", wall("typed algebra", TABLES));
    walls.put("formula", wall("typed algebra", FUNCTIONS));
    walls.put("network", wall("formula algebra", FUNCTIONS));
    walls.put("pass", wall("network formula algebra"));
    walls.put("study", wall("pass network formula algebra"));
    walls.put("practice", wall("typed study pass network formula algebra"));
    walls.put("explain", wall("practice typed study pass network formula algebra"));
    walls.put("lesson", wall("explain pass network formula algebra"));
    walls.put(
        "file",
        wall(
            "lesson explain practice arrays study typed pass network formula algebra",
            JACKSON,
            DIGESTS));
    walls.put("edit", wall("explain pass network formula algebra"));
    walls.put("intake", wall("edit arrays explain typed pass network formula algebra"));
    walls.put("layout", wall("pass network formula algebra"));
    walls.put(
        "drawing", wall("layout explain pass network formula algebra", AWT, TYPESETTING, JAVAFX));
    walls.put(
        "export",
        wall(
            "drawing layout explain practice file lesson typed pass network formula algebra",
            AWT,
            PDFBOX));
    walls.put(
        "session",
        wall(
            "intake edit file lesson arrays study typed explain practice pass network formula"
                + " algebra",
            JAVAFX_BASE));
    walls.put(
        "view",
        wall(
            "session lesson intake edit arrays typed drawing explain practice layout study pass"
                + " network formula algebra",
            JAVAFX,
            ICONS));
    return walls;
  }

  @SafeVarargs
  private static Wall wall(String own, List<String>... libraries) {
    return new Wall(
        own.isEmpty() ? List.of() : List.of(own.split(" ")),
        Stream.of(libraries).flatMap(List::stream).toList());
  }

  /** Every package of the plan. */
  public static Set<String> packages() {
    return Stream.concat(WALLS.keySet().stream(), Stream.of("app"))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** Every rule by its name. */
  public Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    WALLS.forEach((name, wall) -> rules.put("the walls of " + name, walls(name, wall)));
    rules.put("only algebra touches EJML", only(EJML, "algebra"));
    rules.put("only file and app touch Jackson", only(JACKSON, "file", "app"));
    rules.put("only arrays touches Commons CSV", only(TABLES, "arrays"));
    rules.put("only export touches PDFBox", only(PDFBOX, "export"));
    rules.put("only drawing touches JLaTeXMath", only(TYPESETTING, "drawing"));
    rules.put("in drawing only the fonts for JavaFX touch it", javaFxFonts());
    rules.put("a panel does not touch another", panels());
    rules.put("no cycles between packages", noCycles());
    rules.putAll(new RoomPlan(root).rules());
    rules.put("only app speaks to the console", console());
    rules.put("only file.writing writes files", writing());
    rules.put("only session.Work hands work to other threads", threads());
    rules.put("nothing depends on the computer's language", localeless());
    rules.put("nothing uses a network", offline());
    rules.put("no style in code", noStyle());
    rules.put("no toolkit's colours outside the backends", colours());
    rules.put("no colours by their names or codes", colourConstants());
    return rules;
  }

  private ArchRule walls(String name, Wall wall) {
    List<String> allowed = new ArrayList<>(PLAIN_JAVA);
    Stream.of(Stream.of(name, "words"), wall.own().stream())
        .flatMap(names -> names)
        .map(this::in)
        .forEach(allowed::add);
    allowed.addAll(wall.libraries());
    return classes()
        .that()
        .resideInAPackage(in(name))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new))
                .or(DescribedPredicate.describe("are arrays or primitives", HousePlan::isPlain)))
        .allowEmptyShould(true);
  }

  private static boolean isPlain(JavaClass type) {
    return type.isPrimitive() || type.isArray() && type.getBaseComponentType().isPrimitive();
  }

  private ArchRule only(List<String> library, String... names) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(Stream.of(names).map(this::in).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.toArray(String[]::new))
        .allowEmptyShould(true);
  }

  private ArchRule javaFxFonts() {
    return noClasses()
        .that()
        .resideInAPackage(in("drawing"))
        .and()
        .haveNameNotMatching(".*\\.CanvasFonts")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..")
        .allowEmptyShould(true);
  }

  private ArchRule panels() {
    return slices()
        .matching(root + ".view.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage(in("view.common")))
        .allowEmptyShould(true);
  }

  private ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
  }

  private ArchRule console() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("app"))
        .should(ACCESS_STANDARD_STREAMS)
        .allowEmptyShould(true);
  }

  private ArchRule writing() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("file.writing"))
        .should()
        .accessTargetWhere(
            target(owner(name("java.nio.file.Files")))
                .and(
                    target(
                        nameMatching(
                            "write.*|copy|createTemp.*|newOutputStream|newBufferedWriter"))))
        .allowEmptyShould(true);
  }

  /**
   * Whatever fails in another thread must reach a person, which one class sees to. Beside it, one
   * hands what its threads throw to whoever waits for them, one says itself what failed, and in
   * {@code app} the threads themselves are made, whose failures nobody catches are told there.
   */
  private ArchRule threads() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("app"))
        .and()
        .haveNameNotMatching(
            ".*\\.(session\\.Work|study\\.depth\\.Workers|file\\.recovery\\.Keeper)")
        .should()
        .accessTargetWhere(target(owner(assignableTo(Executor.class))))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Timer|concurrent\\.(Executors|CompletableFuture|FutureTask))|javafx\\.application\\.Platform")
        .orShould()
        .callConstructorWhere(target(owner(assignableTo(Thread.class))))
        .allowEmptyShould(true);
  }

  /**
   * Files, code and the command line are the same on every computer; what a person reads is written
   * by {@code words}, in the language that he chose.
   */
  private ArchRule localeless() {
    DescribedPredicate<JavaCall<?>> dependent =
        DescribedPredicate.describe("takes the default locale", HousePlan::takesDefaultLocale);
    return noClasses().should().callMethodWhere(dependent).allowEmptyShould(true);
  }

  private static boolean takesDefaultLocale(JavaCall<?> call) {
    String method = call.getTargetOwner().getSimpleName() + "." + call.getName();
    boolean given =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Locale.class));
    return !given && LOCALE_DEPENDENT.contains(method);
  }

  /** One class asks the display, whose server a person may have on another computer. */
  private ArchRule offline() {
    return noClasses()
        .that()
        .haveNameNotMatching(".*\\.app\\.start\\.XServer")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(http\\..*|.*Socket.*|Inet.*|.*Connection|URLClassLoader)"
                + "|java\\.nio\\.channels\\..*(Socket|Datagram).*"
                + "|javafx\\.application\\.HostServices|javafx\\.scene\\.web\\..*"
                + "|java\\.awt\\.Desktop")
        .allowEmptyShould(true);
  }

  private ArchRule noStyle() {
    return noClasses().should().accessTargetWhere(target(name("setStyle"))).allowEmptyShould(true);
  }

  private ArchRule colours() {
    return noClasses()
        .that()
        .haveNameNotMatching(BACKENDS)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(COLOURS)
        .allowEmptyShould(true);
  }

  private ArchRule colourConstants() {
    DescribedPredicate<JavaAccess<?>> named =
        DescribedPredicate.describe(
            "is a colour by its name or code",
            access -> access.getName().matches("web|valueOf|decode|[A-Z_]+"));
    return noClasses()
        .that()
        .haveNameNotMatching(RECORDER)
        .should()
        .accessTargetWhere(target(owner(nameMatching(COLOURS))).and(named))
        .allowEmptyShould(true);
  }

  private String in(String name) {
    return root + "." + name + "..";
  }
}
