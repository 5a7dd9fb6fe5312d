// Constitutional Hash: cdd01ef066bc6cf2

using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>What is known about one type of states. It is one object, because code that many types share looks up each static on its own.</summary>
internal sealed class StateShape<TState>
{
    private const int Size = 256;

    public static readonly StateShape<TState> Instance = new();

    // Templates without a reserved name. References are compared, because a call site passes the same string each time; a newer template
    // takes the place of an older one, so that templates made at run time do not pile up.
    private readonly string?[] _templates;

    private StateShape()
    {
        Kind = Find(typeof(TState));
        _templates = Kind == StateKind.ByTemplate ? new string?[Size] : [];
    }

    public StateKind Kind { get; }

    /// <summary>The text of a state of this type that is passed on.</summary>
    public Func<PassedState, Exception?, string> Format { get; } = static (passed, exception) => passed.Text<TState>(exception);

    public bool Knows(string template) => ReferenceEquals(_templates[Index(template)], template);

    public void Learn(string template) => _templates[Index(template)] = template;

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

    // One record or scope of these for each request or connection. Their keys are constants; reading them would box numbers.
    private static bool IsOfTheServer(Assembly assembly) =>
        assembly == typeof(GenericHostWebHostBuilderExtensions).Assembly
        || assembly == typeof(KestrelServer).Assembly
        || assembly == typeof(ControllerBase).Assembly;

    // LogInformation and LoggerMessage.Define; the structs of the source generator.
    private static bool IsOfATemplate(Type type) =>
        type.Assembly == typeof(ILogger).Assembly || type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false);
}
