package org.hearsay.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The signals by which a system or a person ends the program: Ctrl-C, TERM, and a terminal that
 * closes. While this is open they are given to whoever opened it.
 *
 * <p>The JDK offers them only in {@code sun.misc.Signal}, of which the compiler warns and cannot be
 * told not to; so it is reached by name. Where a system lacks a signal, or Java was started with
 * {@code -Xrs}, that signal ends the program as it always did.
 */
final class EndSignals implements AutoCloseable {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private final Map<Object, Object> before = new LinkedHashMap<>();

    /** Gives each signal's number to this, in a thread of its own. */
    EndSignals(IntConsumer each) {
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours =
                    Proxy.newProxyInstance(
                            handler.getClassLoader(),
                            new Class<?>[] {handler},
                            (proxy, method, arguments) -> answer(proxy, arguments, each));
            NAMES.forEach(name -> take(name, ours));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("This Java lacks the module jdk.unsupported", e);
        }
    }

    /** A handler has one method of its own, of one argument; the others are every object's. */
    private static Object answer(Object proxy, Object[] arguments, IntConsumer each)
            throws ReflectiveOperationException {
        if (arguments == null) {
            return System.identityHashCode(proxy);
        }
        Object signal = arguments[0];
        if (signal == null || !signal.getClass().getName().equals("sun.misc.Signal")) {
            return proxy == signal;
        }
        each.accept((Integer) signal.getClass().getMethod("getNumber").invoke(signal));
        return proxy;
    }

    private void take(String name, Object handler) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Object signal = type.getConstructor(String.class).newInstance(name);
            before.put(signal, handle(signal, handler));
        } catch (InvocationTargetException e) {
            // The system has no such signal, or keeps it to itself.
            return;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Java hands out no signals", e);
        }
    }

    private static Object handle(Object signal, Object handler)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.SignalHandler");
        return signal.getClass()
                .getMethod("handle", signal.getClass(), type)
                .invoke(null, signal, handler);
    }

    /** From now on each signal does again what it did before. */
    @Override
    public void close() {
        before.forEach(
                (signal, handler) -> {
                    try {
                        handle(signal, handler);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException("A signal could not be given back", e);
                    }
                });
    }
}
