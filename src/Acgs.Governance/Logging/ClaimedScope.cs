// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Begins scopes; reserved keys are renamed when the scope is read.</summary>
internal static class ClaimedScope
{
    public static IDisposable? Begin<TState>(ILogger logger, TState state)
        where TState : notnull
    {
        var shape = StateShape<TState>.Instance;
        return shape.Kind switch
        {
            StateKind.Harmless => logger.BeginScope(state),
            StateKind.ByTemplate => BeginTemplate(logger, shape, (IReadOnlyList<KeyValuePair<string, object?>>)state),
            _ => BeginAny(logger, state),
        };
    }

    private static IDisposable? BeginTemplate<TState>(ILogger logger, StateShape<TState> shape, IReadOnlyList<KeyValuePair<string, object?>> scope) =>
        logger.BeginScope(ReservedKeys.AreIn(shape, scope) ? new ClaimedList(scope) : scope);

    // Keys are renamed when they are read: an application may add some while the scope is open.
    private static IDisposable? BeginAny<TState>(ILogger logger, TState state)
        where TState : notnull => state switch
        {
            IReadOnlyList<KeyValuePair<string, object?>> list => logger.BeginScope(new ClaimedList(list)),
            IEnumerable<KeyValuePair<string, object?>> tags => logger.BeginScope(new ClaimedTags(tags)),
            // Serilog treats a pair as a property.
            ITuple { Length: 2 } pair when LogKeys.IsReserved(pair[0] as string) => logger.BeginScope((LogKeys.Claim((string)pair[0]!), pair[1])),
            _ => logger.BeginScope(state),
        };
}
