using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Sjukersattning.Data.Keys;

/// <summary>Opens what <see cref="KeyRingSeal"/> has encrypted; the framework makes it by its name, which the key ring holds.</summary>
internal sealed class KeyRingOpener(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="CryptographicException">The operator has the key no more, or the text is not what was encrypted.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var id = encryptedElement.Attribute("key")?.Value ?? "";
        var key = services.GetRequiredService<OperatorKeys>().Find(id)
            ?? throw new CryptographicException($"The key ring is encrypted by the key {id}, which is not among the operator's.");
        var all = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var nonce = all[..AesGcm.NonceByteSizes.MaxSize];
        var tag = all.Slice(nonce.Length, AesGcm.TagByteSizes.MaxSize);
        var body = all[(nonce.Length + tag.Length)..];
        var plain = new byte[body.Length];
        using var aes = new AesGcm(key.For(KeyRingSeal.Purpose), tag.Length);
        aes.Decrypt(nonce, body, tag, plain, Encoding.UTF8.GetBytes(id));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
