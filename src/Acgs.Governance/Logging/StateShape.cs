// Constitutional Hash: cdd01ef066bc6cf2

using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>
/// Cached facts about one type of log state. A single object, because shared generic code resolves each static field separately.
/// </summary>
internal sealed class StateShape<TState>
{
    private const int Size = 256;

    public static readonly StateShape<TState> Instance = new();

    // Templates without reserved names. Compared by reference, because a call site passes the same string each time; new templates replace
    // old ones, so that templates created at run time do not accumulate.
    private readonly string?[] _templates;

    private StateShape()
    {
        Kind = Find(typeof(TState));
        _templates = Kind == StateKind.ByTemplate ? new string?[Size] : [];
    }

    public StateKind Kind { get; }

    /// <summary>Formats a wrapped state of this type.</summary>
    public Func<StampedState, Exception?, string> Format { get; } = static (stamped, exception) => stamped.Text<TState>(exception);

    public bool Knows(string template) => ReferenceEquals(_templates[Index(template)], template);

    public void Remember(string template) => _templates[Index(template)] = template;

    private static int Index(string template) => RuntimeHelpers.GetHashCode(template) & (Size - 1);

    private static StateKind Find(Type type)
    {
        if (IsOfTheServer(type.Assembly))
        {
            return StateKind.Harmless;
        }

        if (!type.IsValueType)
        {
            return type == typeof(string) ? StateKind.Harmless : StateKind.Any;
        }

        if (!typeof(IEnumerable<KeyValuePair<string, object?>>).IsAssignableFrom(type))
        {
            return typeof(ITuple).IsAssignableFrom(type) ? StateKind.Any : StateKind.Harmless;
        }

        return typeof(IReadOnlyList<KeyValuePair<string, object?>>).IsAssignableFrom(type) && IsOfATemplate(type)
            ? StateKind.ByTemplate
            : StateKind.Any;
    }

    // Logged for every request or connection with constant keys; reading them would box numbers.
    private static bool IsOfTheServer(Assembly assembly) =>
        assembly == typeof(GenericHostWebHostBuilderExtensions).Assembly
        || assembly == typeof(KestrelServer).Assembly
        || assembly == typeof(ControllerBase).Assembly;

    // LogInformation, LoggerMessage.Define and the structs of the source generator.
    private static bool IsOfATemplate(Type type) =>
        type.Assembly == typeof(ILogger).Assembly || type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false);
}
