using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Sjukersattning.Data.Keys;

/// <summary>Encrypts the key ring, which lies in the database, by the operator's key, which does not (AES-256-GCM).</summary>
internal sealed class KeyRingSeal(OperatorKeys keys) : IXmlEncryptor
{
    internal const string Purpose = "KeyRing.v1";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var key = keys.Current;
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (nonce, tag) = (RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize), new byte[AesGcm.TagByteSizes.MaxSize]);
        var sealedBytes = new byte[plain.Length];
        using (var aes = new AesGcm(key.For(Purpose), tag.Length))
        {
            aes.Encrypt(nonce, plain, sealedBytes, tag, Encoding.UTF8.GetBytes(key.Id));
        }

        return new(
            new XElement("sealed", new XAttribute("key", key.Id), Convert.ToBase64String([.. nonce, .. tag, .. sealedBytes])),
            typeof(KeyRingOpener));
    }
}
