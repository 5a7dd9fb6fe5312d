// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>Detects reserved keys in log state; does not allocate if there are none.</summary>
internal static class ReservedKeys
{
    private const string OriginalFormat = "{OriginalFormat}";

    public static bool AreIn<TState>(StateShape<TState> shape, IReadOnlyList<KeyValuePair<string, object?>> state) => shape.Kind switch
    {
        StateKind.Harmless => false,
        StateKind.ByTemplate => AreInTemplate(shape, state),
        _ => AreInList(state),
    };

    private static bool AreInTemplate<TState>(StateShape<TState> shape, IReadOnlyList<KeyValuePair<string, object?>> state)
    {
        var last = state.Count - 1;
        return last > 0
            && (state[last] is not { Key: OriginalFormat, Value: string template }
                || (!shape.Knows(template) && AreInNewTemplate(shape, state, template)));
    }

    private static bool AreInNewTemplate<TState>(StateShape<TState> shape, IReadOnlyList<KeyValuePair<string, object?>> state, string template)
    {
        if (AreInList(state))
        {
            return true;
        }

        shape.Remember(template);
        return false;
    }

    private static bool AreInList(IReadOnlyList<KeyValuePair<string, object?>> list)
    {
        for (var index = list.Count - 1; index >= 0; index--)
        {
            if (LogKeys.IsReserved(list[index].Key))
            {
                return true;
            }
        }

        return false;
    }
}
