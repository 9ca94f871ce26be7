package org.jetbrains.jps.javac;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands in for IntelliJ's class of this name: same method, same signature. */
public final class APIWrappers {

  private APIWrappers() {}

  /** Finds what is inside a proxy whose handler is a {@code Supplier} of it. */
  public static <T> @Nullable T unwrap(Class<? extends T> type, T wrapper) {
    return Proxy.isProxyClass(wrapper.getClass())
            && Proxy.getInvocationHandler(wrapper) instanceof Supplier<?> handler
        ? type.cast(handler.get())
        : null;
  }
}
