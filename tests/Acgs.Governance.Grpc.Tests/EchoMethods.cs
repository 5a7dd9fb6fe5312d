// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Grpc.Core;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>A service with a method of each kind. Written by hand: what a generator would make of it needs a compiler that not every machine has.</summary>
internal static class EchoMethods
{
    public static readonly Method<string, string> Unary = Create(MethodType.Unary, nameof(Unary));
    public static readonly Method<string, string> Server = Create(MethodType.ServerStreaming, nameof(Server));
    public static readonly Method<string, string> Client = Create(MethodType.ClientStreaming, nameof(Client));
    public static readonly Method<string, string> Duplex = Create(MethodType.DuplexStreaming, nameof(Duplex));

    private static Method<string, string> Create(MethodType type, string name) => new(type, "acgs.tests.Echo", name, Utf8(), Utf8());

    private static Marshaller<string> Utf8() => Marshallers.Create(Encoding.UTF8.GetBytes, bytes => Encoding.UTF8.GetString(bytes));
}
