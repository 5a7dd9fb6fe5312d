// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;

namespace Acgs.Governance.Logging;

/// <summary>
/// Remembers templates without a reserved name, for one type of states. It compares references, because a call site passes the same
/// string each time; a newer template takes the place of an older one, so that templates made at run time do not pile up.
/// </summary>
internal static class KnownTemplates<TState>
{
    private const int Size = 256;
    private static readonly string?[] Templates = new string?[Size];

    public static bool Contains(string template) => ReferenceEquals(Templates[Index(template)], template);

    public static void Add(string template) => Templates[Index(template)] = template;

    private static int Index(string template) => RuntimeHelpers.GetHashCode(template) & (Size - 1);
}
