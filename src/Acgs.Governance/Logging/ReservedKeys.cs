// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>Finds reserved keys in a state, without an allocation when there are none.</summary>
internal static class ReservedKeys
{
    private const string OriginalFormat = "{OriginalFormat}";

    /// <summary>Whether a state that may have any keys has one that is ours. What can be read only once is said to have one.</summary>
    public static bool AreIn(object? state) => state switch
    {
        IReadOnlyList<KeyValuePair<string, object?>> list => AreInList(list),
        Dictionary<string, object?> dictionary => AreInDictionary(dictionary),
        IEnumerable<KeyValuePair<string, object?>> => true,
        _ => false,
    };

    /// <summary>Whether a state whose keys are the names in its template has one that is ours.</summary>
    public static bool AreInTemplate<TState>(StateShape<TState> shape, IReadOnlyList<KeyValuePair<string, object?>> state)
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

        shape.Learn(template);
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

    private static bool AreInDictionary(Dictionary<string, object?> dictionary)
    {
        foreach (var pair in dictionary)
        {
            if (LogKeys.IsReserved(pair.Key))
            {
                return true;
            }
        }

        return false;
    }
}
