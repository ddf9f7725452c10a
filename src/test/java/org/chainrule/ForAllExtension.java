package org.chainrule;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Runs a test that is marked {@link ForAll} with every case. */
final class ForAllExtension implements InvocationInterceptor, ParameterResolver {

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> test,
      ExtensionContext context) {
    invocation.skip(); // JUnit's own call, which knows no case
    Offenders.requireNone(
        cases(test.getExecutable()),
        example ->
            ReflectionSupport.invokeMethod(
                test.getExecutable(), test.getTarget().orElseThrow(), example));
  }

  private static Stream<?> cases(Method test) {
    Class<?> type = test.getDeclaringClass();
    String name = test.getAnnotation(ForAll.class).value();
    Method source = ReflectionSupport.findMethod(type, name).orElseThrow();
    Object cases = ReflectionSupport.invokeMethod(source, null);
    return cases instanceof Collection<?> all ? all.stream() : (Stream<?>) cases;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getIndex() == 0;
  }

  /** Each case takes the place of this. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return null;
  }
}
