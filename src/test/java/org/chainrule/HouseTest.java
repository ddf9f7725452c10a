package org.chainrule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainrule.house.HousePlan;
import org.chainrule.house.RoomPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program keeps to its house plan, and each rule of the plan finds the example that breaks it.
 */
class HouseTest {

  private static final String HOUSE = "org.chainrule";
  private static final String BAD_HOUSE = "org.chainrule.house.bad";

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);
  private static final JavaClasses BAD_EXAMPLES = new ClassFileImporter().importPackages(BAD_HOUSE);

  static Set<String> rules() {
    return new HousePlan(HOUSE).rules().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeeps(String rule) {
    new HousePlan(HOUSE).rules().get(rule).check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aBadExampleBreaks(String rule) {
    assertThat(new HousePlan(BAD_HOUSE).rules().get(rule).evaluate(BAD_EXAMPLES).hasViolation())
        .isTrue();
  }

  @Test
  void everyPackageOfTheProgramIsInThePlan() {
    Set<String> packages =
        PROGRAM.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(HOUSE + "."))
            .map(name -> name.split("\\.")[2])
            .collect(Collectors.toSet());

    assertThat(packages).contains("algebra", "pass", "explain").isSubsetOf(HousePlan.packages());
  }

  @Test
  void everyRoomOfTheProgramIsInThePlan() {
    assertThat(roomsWithTheirCrowds().keySet())
        .allMatch(name -> RoomPlan.knows(name.substring(HOUSE.length() + 1)));
  }

  @Test
  void noRoomIsCrowded() {
    assertThat(roomsWithTheirCrowds())
        .allSatisfy((room, count) -> assertThat(count).isLessThanOrEqualTo(25));
  }

  private static Map<String, Long> roomsWithTheirCrowds() {
    return PROGRAM.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
  }

  @Test
  void nothingStandsOutsideOfThePackages() {
    assertThat(PROGRAM).noneMatch(type -> type.getPackageName().equals(HOUSE));
  }
}
