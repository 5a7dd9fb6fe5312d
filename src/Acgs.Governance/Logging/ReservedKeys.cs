// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;

namespace Acgs.Governance.Logging;

/// <summary>Finds reserved keys in a state, without an allocation when there are none.</summary>
internal static class ReservedKeys
{
    private const string OriginalFormat = "{OriginalFormat}";

    /// <summary>Whether <paramref name="state"/> has a key that is ours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreIn<TState>(TState state) => StateShape<TState>.Kind switch
    {
        StateKind.Harmless => false,
        StateKind.ByTemplate => AreInTemplate(state),
        _ => AreInAny(state),
    };

    // A state that was not read yet may be a sequence that can be read only once.
    private static bool AreInAny(object? state) => state switch
    {
        IReadOnlyList<KeyValuePair<string, object?>> list => AreInList(list),
        Dictionary<string, object?> dictionary => AreInDictionary(dictionary),
        IEnumerable<KeyValuePair<string, object?>> => true,
        _ => false,
    };

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

    // Each cast is consumed by one call: the compiler then calls the method of the struct itself and boxes nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreInTemplate<TState>(TState state)
    {
        var last = ((IReadOnlyCollection<KeyValuePair<string, object?>>)state!).Count - 1;
        if (last <= 0)
        {
            return false;
        }

        return ((IReadOnlyList<KeyValuePair<string, object?>>)state)[last] is not { Key: OriginalFormat, Value: string template }
            || (!KnownTemplates<TState>.Contains(template) && AreInNewTemplate(state, template));
    }

    private static bool AreInNewTemplate<TState>(TState state, string template)
    {
        if (AreInList((IReadOnlyList<KeyValuePair<string, object?>>)state!))
        {
            return true;
        }

        KnownTemplates<TState>.Add(template);
        return false;
    }
}
