package org.chainrule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One test that holds for every case: it is run with each in turn, and fails with the list of all
 * for which it does not hold. For thousands of cases of one statement; a handful are better told
 * apart by a parameterized test. What is set up before each test is set up once for all cases.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(ForAllExtension.class)
public @interface ForAll {

  /**
   * The static method of the test class that gives the cases, a stream or a collection. One that is
   * {@link org.junit.jupiter.api.Named} has that name in the list.
   */
  String value();
}
