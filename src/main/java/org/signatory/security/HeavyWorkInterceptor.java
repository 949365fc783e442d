package org.signatory.security;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.limits.HeavyWork;

/** Runs heavy operations through {@link HeavyWorkGate}, before any other interceptor opens a transaction. */
@HeavyWork
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
@RequiredArgsConstructor
public class HeavyWorkInterceptor {

    private final HeavyWorkGate gate;

    @AroundInvoke
    Object run(InvocationContext invocation) throws Exception {
        return gate.call(invocation::proceed);
    }
}
