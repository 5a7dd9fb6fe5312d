// Constitutional Hash: cdd01ef066bc6cf2

using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>The kind of one type of states, found out once; for a struct the compiler treats it as a constant.</summary>
internal static class StateShape<TState>
{
    public static readonly StateKind Kind = Find(typeof(TState));

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
